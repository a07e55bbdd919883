// What chairs, leads and the business unit ask of the registers in the course of their work.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { sayDay } from '../../../domain/day.ts'
import { answerWith, sampleGiven } from './answer-with.ts'

const CHAIR = { personId: 'p-chair-fcn-group' }

test.each([
  ['recommendation 19 who owns it', 'CAP-NEG-019: '],
  ['vag action 9', 'CAP-VAG-009: '],
  ['rec 11 status', '3 sections of the plan have a number 11'],
  ['action 34 whos is it', 'There is no action with that reference'],
  ['what meetings are on this week and next', '3 meetings then'],
  ['whats due this week and next', '2 actions due from 22 April 2024 to 5 May 2024'],
  ['which group has the most overdue actions', 'By group that owns it, the most first: Sector lead 2'],
  ['actions by status and section', 'Not started 8, In progress 16, Awaiting evidence 3. Of them 5 are overdue.'],
  ['which areas are the police champions in', '17 champions (Police)'],
  ['which actions apply to gp practices', '2 open recommendations (Health)'],
  ['any recommendations aimed at schools', '2 open recommendations (Education)'],
  ['which actions havent been updated', '27 of 27 open actions have no update'],
  ['which actions have not moved since january', '21 of 27 open actions'],
  ['which meetings have no update yet', 'Without one of their last meeting: '],
  ['which section 11 standards are weakest', 'how each standard was rated, is not published'],
  ['what training ran in march', 'the register has 10 sessions held (4 virtual and 6 face to face)'],
  ['how many online sessions were there in 2023-24', '39 sessions held (virtual, of 83 in all)'],
  ['which courses have a waiting list over 10', 'the longest list has 8'],
  ['which courses have less than 5 booked', '28 places taken of 420 on 20 sessions'],
  ['actions with no owner or no due date', 'No open actions without an owner.'],
  ['is our action on supervision closed yet', 'CAP-FCN-006'],
  ['how many actions were open at the end of september', '33 recommendations open at 30 September 2023'],
  ['how many actions were open at the end of september 2023', '33 recommendations open at 30 September 2023'],
  ['how did the plan look at christmas', 'open at 26 December 2023'],
  ['what is due before the next nsig meeting', '1 action due from 22 April 2024 to 1 May 2024'],
  ['any red rated actions', 'The plan gives no action a red, amber or green rating.'],
  ['which courses are under half full', 'places taken of'],
  ['are there any reviews coming out soon', 'concerns complex medical health needs'],
  ['can someone else do the section 11 for us', 'were due on 29 September 2023'],
])('%s', (asked, wanted) => {
  expect(textOf(answerWith(asked))).toContain(wanted)
})

test('what a group owns and when: every action it has, not only the next weeks’', () => {
  expect(textOf(answerWith('what recs does FCN own and when are they due', CHAIR))).toContain('4 actions open (FCN)')
})

test('a chair’s own recommendations are the section’s, with the whole plan beside them', () => {
  const text = textOf(answerWith('what recs do we own', CHAIR))
  expect(text).toContain('4 open recommendations (FCN)')
  expect(text).toContain('In the whole plan: 27 open recommendations')
})

test('what the report says of a matter is told, whyever it is wanted', () => {
  const text = textOf(
    answerWith('what did the annual report say about neglect champions, need a line for our trustees'),
  )
  expect(text).toContain('349 neglect champions')
  expect(text).not.toContain('not published')
})

test.each([
  ['who got a reminder last week', 'are counted on the Reports page'],
  ['did the reminder for CAP-VAG-007 go', 'are counted on the Reports page'],
  ['annual report pack', 'the annual report pack, as at any day'],
  ['post the notes from tuesdays nsig', 'upload the notes or transcript'],
])('%s: never answered as though nothing had been sent', (asked, wanted) => {
  const text = textOf(answerWith(asked, { personId: 'p-bu-head' }))
  expect(text).toContain(wanted)
  expect(text).not.toContain('Nothing has been sent')
})

test('a session asked about by its places names no subject of its own', () => {
  const text = textOf(answerWith('list training sessions in may with fewer than five places left'))
  expect(text).not.toContain('No course on')
})

test.each([
  ['what is due before the next meeting', []],
  ['how many recs will be due by then', ['when do we meet next']],
])('%s: up to the day the chair’s own group meets', (asked, previous) => {
  const { records, asker } = sampleGiven(CHAIR)
  const [next] = records.meetings
    .filter(({ group, date }) => group === asker.chairs[0] && date >= '2024-04-22')
    .map(({ date }) => date)
    .sort()
  const until = textOf(answerWith(asked, { ...CHAIR, previous })).match(
    /due from 22 April 2024 to ([^ ]+ [^ ]+ \d{4})/,
  )?.[1]
  expect(until).toBe(next && sayDay(next))
  expect(next).toBeDefined()
})

test('what is overdue, but for those due in a time left out', () => {
  const left = answerWith('leave out any due this month', { previous: 'whats overdue' })
  expect(left.table?.rows.map(([ref]) => ref)).toEqual(['CAP-NEG-019', 'CAP-SEC-010', 'CAP-FCN-006'])
})

test.each(['thats not what i asked', "no that's wrong", 'wrong answer'])('%s: sorry, and nothing guessed', (said) => {
  const answer = answerWith(said, { previous: 'how many sections are there' })
  expect(textOf(answer)).toContain('Sorry, that was not it.')
  expect(answer.isHeld).toBe(false)
})

// Words that cues of the registers share by chance, and what a report says of them.
test.each([
  ['tell me about project plans youth panel two safe spaces', 'youth panel and two Safe Spaces'],
  ['what about wider risks could harm growing', 'Tackling wider risks earlier'],
  ['what did they say about the cost of living', 'mental health and the cost of living'],
  ['who is the assistant director for family help', 'Assistant Director of Family Help'],
  ['what is the partnership for', 'Three statutory safeguarding partners'],
  ['is neglect getting worse', 'Neglect Child Protection Plans fell'],
])('%s', (asked, wanted) => {
  expect(answerWith(asked).paragraphs[0]).toContain(wanted)
})
