// Figures split by section or by owning group, limits of time said with "more than", and the words people use for both.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

test.each([
  ['how many dom abuse sessions are virtual and how many f2f', 'Of 2 sessions ahead, 1 virtual and 1 face to face.'],
  ['is RV-06 on track or not', 'SIN to SPR. Notified in January 2024'],
  ['status of CAP-VA-004', 'There is no action with that reference in the plan'],
  ['hw many ahead of me on the GCP waitlist', 'Your bookings'],
  ['how many education champions in LSCG 3', 'LSCG 3: 17 of 141.'],
  ['list training category actions in the neglect section', 'Neglect and Workforce Development'],
  ['any sector specific action overdue by more than 2 months', 'No actions overdue by more than 60 days'],
  ['whats overdue by 3 weeks', '3 actions overdue by more than 21 days'],
  ['whats been overdue for over a month', '2 actions overdue by more than 30 days'],
  ['did i get the last newsletter or was i missed off', 'Whom the newsletter of the champions was sent to'],
  ['how many of the 349 champions came to a forum this year', 'How many champions came to a forum is not held'],
  ['how many rapid reviews missed the 15 working day deadline', 'longer than 15 working days is not published'],
  ['what changed on the cap since last months tracker', 'From 1 April 2024 to 22 April 2024, MAAG closed no'],
  ['wfdg plans re other forums', 'Links between WFDG and other forums will be mapped'],
  ['what happens if i dont turn up', 'Training charges\nThe report gives no amounts'],
  ['any peer on peer figures', 'are not published'],
  ['how many bookings were cancelled last month', 'is not told here: these are those that stand'],
  ['list closed CAP actions with no evidence uploaded', '39 of 39 closed actions have no evidence written'],
  ['when did the rapid review of RV-06 finish', 'When its Rapid Review finished is not published.'],
  ['when will RV-03 be published', 'When it will be published is not published.'],
  ['does SPRG clash with MAAG in june', 'in the same week: the week of 10 June 2024.'],
  ['does SPRG clash with MAAG in july', 'the register has no date of SPRG for that time'],
  ['which actions are due in q1', 'due from 1 April 2024 to 30 June 2024'],
  ['what was closed in q4', 'From 1 January 2024 to 31 March 2024, MAAG closed 12'],
  ['which area has fewest champions', 'Fewest: LSCG 3 (49); most: LSCG 1 (69).'],
  ['section 11 returns received late', '5 returns came in after the due date'],
  ['which orgs got an extension and still missed it', '2 bodies have been given more time'],
  ['compare neglect and vag open actions', 'Neglect 6 and VAG 7.'],
  ['how many actions per owner', 'Owner Open\nWays of Working Chair 2'],
  ['average days late for closed actions', 'Those were 46 days late on average'],
  ['which source has the most open recommendations', 'Multi-agency audit: complex medical health needs 7'],
  ['list groups with no meeting before july', 'no meeting ahead in the register from 22 April 2024 to 30 June 2024'],
  ['actions closed per month in 2023-24', 'By month: June 2023 5, September 2023 7, March 2024 12.'],
  ['number of actions closed each month this year', 'By month: June 2023 5, September 2023 7, March 2024 12.'],
  ['champions joined per month since sept', 'By month: September 2023 13, October 2023 12'],
  ['everything due before MAAG', '5 actions due from 22 April 2024 to 11 June 2024'],
  ['when does the next s11 round open', 'When the next Section 11 round opens is not published.'],
  ['how many people asked questions last week', 'counted on the Reports page'],
  ['which owner group closes actions slowest', 'By group that owns it: FCN group 663 days (3)'],
  ['percentage of CAP actions closed by owner group', 'By group that owns it: Sector lead 7 of 10 (70%)'],
  ['how many actions were closed on time by section', 'By section: VAG 5 of 7'],
])('%s', (asked, wanted) => {
  expect(textOf(answerWith(asked))).toContain(wanted)
})

test('emptiest first, and fullest first: by the share of places taken', () => {
  const first = (asked: string) => rowsOf(asked).map(([, , taken = '', places = '']) => Number(taken) / Number(places))
  expect(first('emptiest sessions in june')).toEqual(first('emptiest sessions in june').toSorted((a, b) => a - b))
  expect(first('busiest sessions in june')).toEqual(first('busiest sessions in june').toSorted((a, b) => b - a))
  expect(first('busiest sessions in june').length).toBeGreaterThan(2)
})

function rowsOf(asked: string): readonly (readonly string[])[] {
  return (answerWith(asked).table?.rows ?? []) as readonly (readonly string[])[]
}

test('a chair asked of the meetings they are down to chair is told their own group’s', () => {
  for (const asked of ['next 3 meetings im supposed to chair', 'when do i next chair', 'which meetings do i chair'])
    expect(textOf(answerWith(asked, { personId: 'p-chair-fcn-group' }))).toContain('FCN group')
})

test('when a sector’s bodies sent their returns in: to those who may see names alone', () => {
  const asked = 'when did health send their s11 in'
  const named = textOf(answerWith(asked, { personId: 'p-bu-admin' }))
  expect(named).toContain('8 of 8 local bodies (Health) have returned')
  expect(named).toContain('Integrated Care Board 1 7 September 2023')
  const plain = textOf(answerWith(asked))
  expect(plain).toContain('only to chairs and the business unit')
  expect(plain).not.toContain('Care Board')
  expect(plain).not.toContain('8 of 8')
})

test('a certificate asked for a course gone by is no question of what ran', () => {
  expect(textOf(answerWith('how do i get a certificate for the course i did in march'))).not.toContain('sessions held')
})

test('one’s own actions are narrowed to the time named, and none that is late is among them', () => {
  const given = { personId: 'p-chair-vag' }
  expect(textOf(answerWith('which actions of mine have a date after september', given))).toContain(
    '3 actions yours, due from 1 October 2024',
  )
  expect(textOf(answerWith('my actions', given))).toContain('7 actions open and yours')
})
