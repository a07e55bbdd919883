// Single sentences and lines as people write actions down: each must give its owner and its date, and nothing else.
import { expect, it } from 'vitest'
import { sampleKnown } from '../../dev/marked-notes.ts'
import { readNotes } from '../../summaries/read-notes.ts'

const known = sampleKnown()

const notesWith = (line: string): string => `# Trauma Task and Finish Group

**12 June 2024, 14:00. Chaired by the Clinical Psychologist.**

Present: Police Training Sergeant; Housing Options Manager; School Nurse Lead; Fostering Team Manager; Public Health Consultant; Youth Worker; Business Unit

## Item

${line}

**Next meeting:** Wednesday 11 September 2024.`

const CASES: [string, string, string | null][] = [
  ['- Police Training Sergeant: circulate the slides by Friday.', 'Police Training Sergeant', '2024-06-14'],
  [
    '- The Housing Options Manager to circulate the slides before the school holidays start.',
    'Housing Options Manager',
    '2024-07-23',
  ],
  ['**Action (Housing Options Manager):** circulate the slides by 1 July.', 'Housing Options Manager', '2024-07-01'],
  ['ACTION - Housing Options Manager - circulate the slides - 1 July', 'Housing Options Manager', '2024-07-01'],
  ['Action: circulate the slides (Housing Options Manager, 1 July)', 'Housing Options Manager', '2024-07-01'],
  [
    'Action: circulate the slides. Owner: Housing Options Manager. Due: 1 July.',
    'Housing Options Manager',
    '2024-07-01',
  ],
  [
    'AP3: Housing Options Manager and Youth Worker to circulate the slides within a fortnight.',
    'Housing Options Manager; Youth Worker',
    '2024-06-26',
  ],
  [
    '> Action - the Youth Worker and the School Nurse Lead will circulate the slides, by the end of September.',
    'Youth Worker; School Nurse Lead',
    '2024-09-30',
  ],
  ['> Action: School Nurse Lead will circulate the slides. Deadline 5 July.', 'School Nurse Lead', '2024-07-05'],
  ['>> Fostering Team Manager - slides to carers in the next ten days.', 'Fostering Team Manager', '2024-06-22'],
  ['>> Fostering Team Manager will share the slides with carers, no date agreed.', 'Fostering Team Manager', null],
  ['Fostering Team Manager to share the slides with carers; when resources allow.', 'Fostering Team Manager', null],
  [
    'Fostering Team Manager to share the slides with carers, ahead of the September meeting.',
    'Fostering Team Manager',
    '2024-09-11',
  ],
  [
    'Fostering Team Manager to report on the slides to the next Partnership Group.',
    'Fostering Team Manager',
    '2024-06-18',
  ],
  [
    'The Fostering Team Manager was asked to share the slides with carers by the end of the week.',
    'Fostering Team Manager',
    '2024-06-14',
  ],
  [
    'It was agreed that the Fostering Team Manager would share the slides with carers by the end of the week.',
    'Fostering Team Manager',
    '2024-06-14',
  ],
  [
    'Agreed that the Fostering Team Manager will share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  [
    'The Fostering Team Manager has agreed to share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  [
    'The Fostering Team Manager said he would share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  [
    'The Fostering Team Manager took an action to share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  ['The Fostering Team Manager is to share the slides with carers by 28 June.', 'Fostering Team Manager', '2024-06-28'],
  [
    'Could the Fostering Team Manager share the slides with carers by 28 June, please.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  [
    'The group asked the Fostering Team Manager to share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  [
    'The chair asked that the Fostering Team Manager share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  [
    'The Fostering Team Manager undertook to share the slides with carers before half term in October.',
    'Fostering Team Manager',
    '2024-10-25',
  ],
  [
    'The Fostering Team Manager needs to share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  [
    'The Fostering Team Manager should share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  ['The Fostering Team Manager must share the slides with carers by 28 June.', 'Fostering Team Manager', '2024-06-28'],
  [
    'The slides are to be shared with carers by the Fostering Team Manager by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  [
    'The slides will be shared with carers by the Fostering Team Manager before the end of June.',
    'Fostering Team Manager',
    '2024-06-30',
  ],
  [
    'The Fostering Team Manager volunteered to share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  [
    'The Fostering Team Manager, supported by the Youth Worker, will share the slides with carers by 28 June.',
    'Fostering Team Manager',
    '2024-06-28',
  ],
  ['By 28 June the Fostering Team Manager will share the slides with carers.', 'Fostering Team Manager', '2024-06-28'],
  ['By 28 June, Fostering Team Manager to share the slides with carers.', 'Fostering Team Manager', '2024-06-28'],
  ['Once the slides are final the Fostering Team Manager will share them with carers.', 'Fostering Team Manager', null],
  ['All agencies to share the slides with their staff by 28 June.', 'All agencies', '2024-06-28'],
  ['Members to share the slides with their staff by 28 June.', 'Members', '2024-06-28'],
  ['Everyone to share the slides with their staff by 28 June.', 'Everyone', '2024-06-28'],
  ['Each agency to share the slides with its staff by 28 June.', 'Each agency', '2024-06-28'],
  ['Police to share the slides with their staff by 28 June.', 'Police', '2024-06-28'],
  ["Children's Services to share the slides with their staff by 28 June.", "Children's Services", '2024-06-28'],
  ['NSIG to consider the slides at its next meeting.', 'NSIG', '2024-07-03'],
  ['[ ] Youth Worker - share the slides - 28/06/24', 'Youth Worker', '2024-06-28'],
  ['1. Youth Worker to share the slides by 28.6.24', 'Youth Worker', '2024-06-28'],
  ['* **Youth Worker** to share the slides, by **28 June**', 'Youth Worker', '2024-06-28'],
  ['Action 4: The chair to share the slides by close of business on 20 June.', 'Chair', '2024-06-20'],
  ['Action 4 – Chair – share the slides – 20 June', 'Chair', '2024-06-20'],
  ['ACTION: Chair & Youth Worker to share the slides (by 20th June)', 'Chair; Youth Worker', '2024-06-20'],
  ['(Action: Youth Worker to share the slides by 20 June)', 'Youth Worker', '2024-06-20'],
  [
    'Youth Worker will pick up the slides with schools and will come back to us in September.',
    'Youth Worker',
    '2024-09-11',
  ],
  [
    'The Youth Worker agreed to take the slides to schools w/c 24 June and to the colleges in the first week of July.',
    'Youth Worker',
    '2024-06-24',
  ],
]

it.each(CASES)('"%s" is an action of %s for %s', (line, owner, due) => {
  const { actions, decisions } = readNotes(notesWith(line), known)
  expect(actions.map((one) => [one.ownerRole, one.due])).toEqual([[owner, due]])
  expect(decisions).toEqual([])
})

it.each([
  'Agreed: every agency will use the form from September.',
  'It was agreed that no photographs are kept.',
  'The group resolved that NSIG leads on this.',
])('"%s" is a decision and no action', (line) => {
  const { actions, decisions } = readNotes(notesWith(line), known)
  expect(decisions).toHaveLength(1)
  expect(actions).toEqual([])
})

it.each([
  'Schools should hear about it sooner.',
  'The Housing Options Manager should have been told.',
  'The Youth Worker would like a second evening.',
  'Police will be at the event.',
  'Could the form be shorter?',
  'Last year the Housing Options Manager was asked to share the slides.',
])('"%s" is neither', (line) => {
  const { actions, decisions } = readNotes(notesWith(line), known)
  expect([actions.map(({ title }) => title), decisions]).toEqual([[], []])
})
