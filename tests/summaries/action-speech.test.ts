// Single turns of a recorded meeting: who takes something on, or is asked to, and by when.
import { expect, it } from 'vitest'
import { sampleKnown } from '../../dev/marked-notes.ts'
import { readNotes } from '../../summaries/read-notes.ts'

const known = sampleKnown()

const transcript = (lines: string): string => `EXPLOITATION OPERATIONAL OVERSIGHT FORUM
Recorded and tidied. Tuesday 4 June 2024, start 14:00

CHAIR (VAG LEAD OFFICER): Welcome. Roles only, please.

MACE TEAM MANAGER: MACE Team Manager.

LICENSING OFFICER: Licensing Officer.

BUSINESS UNIT: Business Unit for notes.

CHAIR (VAG LEAD OFFICER): Good. First item.

MACE TEAM MANAGER: It is quiet this month.

LICENSING OFFICER: Same with us.

${lines}

CHAIR (VAG LEAD OFFICER): Next meeting is Tuesday 2 July 2024. Tape off.`
const M = 'MACE TEAM MANAGER: ',
  L = 'LICENSING OFFICER: ',
  C = 'CHAIR (VAG LEAD OFFICER): ',
  B = 'BUSINESS UNIT: '
const ch = 'Chair (VAG lead officer)'
const CASES: [string, [string, string | null][]][] = [
  [`${M}I'll send that round by Friday.`, [['MACE Team Manager', '2024-06-07']]],
  [`${M}I'll send the list to members before the next meeting.`, [['MACE Team Manager', '2024-07-02']]],
  [`${M}I can get the list to you by Thursday.`, [['MACE Team Manager', '2024-06-06']]],
  [`${M}We'll have the list finished by the end of the month.`, [['MACE Team Manager', '2024-06-30']]],
  [`${M}Let me take that away. I'll come back with figures next time.`, [['MACE Team Manager', '2024-07-02']]],
  [`${M}Leave it with me, you'll have the figures by Monday.`, [['MACE Team Manager', '2024-06-10']]],
  [`${M}I'm happy to write the letter. Say two weeks?\n\n${C}Two weeks is fine.`, [['MACE Team Manager', null]]],
  [
    `${C}Can you write to the taxi firms, Licensing?\n\n${L}Yes. By the end of next week.`,
    [['Licensing Officer', '2024-06-14']],
  ],
  [
    `${C}Licensing Officer, could you write to the taxi firms by 21 June?\n\n${L}I can.`,
    [['Licensing Officer', '2024-06-21']],
  ],
  [`${C}Licensing Officer to write to the taxi firms by 21 June.`, [['Licensing Officer', '2024-06-21']]],
  [
    `${C}So that's an action for the Licensing Officer, write to the taxi firms by 21 June.`,
    [['Licensing Officer', '2024-06-21']],
  ],
  [`${C}Action on the MACE Team Manager to share the map by 21 June.`, [['MACE Team Manager', '2024-06-21']]],
  [`${C}Business Unit, please circulate the map this week.\n\n${B}Will do.`, [['Business Unit', '2024-06-07']]],
  [
    `${C}Would you circulate the map, Business Unit?\n\n${B}I'll circulate it tomorrow.`,
    [['Business Unit', '2024-06-05']],
  ],
  [`${C}I'll raise the bus station with VAG on 25 June.`, [[ch, '2024-06-25']]],
  [`${C}I'll speak to the bus company, no date on that.`, [[ch, null]]],
  [`${L}I've got to finish the review by 30 June.`, [['Licensing Officer', '2024-06-30']]],
  [`${L}I'm going to visit the six shops w/c 17 June.`, [['Licensing Officer', '2024-06-17']]],
  [`${L}My team will visit the six shops by the end of June.`, [['Licensing Officer', '2024-06-30']]],
  [
    `${L}We're doing the visits anyway, so I'll give you the results at the next meeting.`,
    [['Licensing Officer', '2024-07-02']],
  ],
  [`${C}Licensing Officer, could you write to the taxi firms?\n\n${L}No, that's for the district.`, []],
  [`${L}I'll be honest, it's a mess.`, []],
  [`${L}I'll let you know if it changes.`, []],
  [`${L}We'll see.`, []],
  [`${L}I will say that the shops have improved.`, []],
]

it.each(CASES)('"%s"', (lines, wanted) => {
  const { actions } = readNotes(transcript(lines), known)
  expect(actions.map(({ ownerRole, due }) => [ownerRole.toLowerCase(), due])).toEqual(
    wanted.map(([owner, due]) => [owner.toLowerCase(), due]),
  )
})

it.each([
  [
    'guidance',
    'Can I come in on part-time timetables, before I go.',
    'I will get guidance to all the heads by Friday.',
    /guidance on part-time timetables to all the heads/i,
  ],
  [
    'a note that has its subject',
    'Can I come in on part-time timetables, before I go.',
    'I will send a note on lift shares by Friday.',
    /^Send a note on lift shares$/,
  ],
  [
    'nothing raised',
    'Same as last month.',
    'I will send a note to all the heads by Friday.',
    /^Send a note to all the heads$/,
  ],
])('a paper without a subject takes the one its speaker raised: %s', (_case, raised, takes, title) => {
  const { actions } = readNotes(transcript(`${M}${raised}\n\n${C}Go on.\n\n${M}${takes}`), known)
  expect(actions.map((one) => one.title)).toEqual([expect.stringMatching(title)])
})
