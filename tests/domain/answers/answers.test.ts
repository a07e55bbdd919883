// What answers promise: figures with their date and source, both figures where sources differ, and nothing made up.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith, sampleGiven } from './answer-with.ts'

test('a live count carries the day it was counted at and the register it comes from', () => {
  const answer = answerWith('how many CAP recommendations are open')
  expect(answer.asAt).toBe('2024-04-22')
  expect(answer.paragraphs[0]).toContain('27 recommendations open at 22 April 2024')
  expect(answer.sources[0]).toMatchObject({ detail: 'as at 22 April 2024' })
  expect(answer.chart?.bars.map((bar) => bar.value)).toEqual([6, 7, 4, 7, 3])
})

test('a count as at an earlier day is worked out from when actions were added and closed', () => {
  expect(answerWith('cap summary as at 1 march 2024').paragraphs[0]).toContain(
    '33 recommendations open at 1 March 2024',
  )
})

test('two sources that disagree are both shown with their dates', () => {
  const text = textOf(answerWith('is sector specific 3 or 4'))
  expect(text).toContain('3 in the main table')
  expect(text).toContain('4 in the sector split of 19 March 2024')
})

test('an answer from a report names the report and its section', () => {
  const [source] = answerWith('how often is the champions newsletter').sources
  expect(source).toMatchObject({ label: 'Annual report 2023-24', factId: 'champ-newsletter' })
  expect(source?.detail).toMatch(/^section 5/)
})

test('a figure worked out from the report says so', () => {
  expect(textOf(answerWith('what do the carry forwards add up to'))).toMatch(/£113,019\..*worked out from the report/)
})

test.each([
  'how much does training cost',
  'how much notice to cancel a course',
  'how much was spent on reviews',
  'how many organisations were invited to section 11',
  'cap by category now',
  'who chairs EEOF',
  'what is the looked after rate in the graph',
  'can a colleague take my place',
])('"%s" is not published: it says so and whom to ask', (text) => {
  const answer = answerWith(text)
  expect(answer.isHeld).toBe(false)
  expect(textOf(answer)).toContain('not published')
  expect(textOf(answer)).toContain('01603 223409')
})

test('the rapid review clock skips weekends and bank holidays', () => {
  const text = textOf(answerWith('if notified 7 may 24 when is the rapid review due'))
  expect(text).toContain('Wednesday 29 May 2024')
  expect(text).toContain('27 May 2024')
})

test('whether a meeting is over is told by its date, whatever the register says', () => {
  const later = { today: '2024-07-10' }
  expect(textOf(answerWith('when did NSIG last meet', later))).toContain('last met on Wednesday 3 July 2024')
  expect(textOf(answerWith('when is the next NSIG meeting', later))).toContain(
    'Next NSIG meeting: Wednesday 2 October 2024',
  )
})

test('overdue is counted on the day asked, and only what is open', () => {
  const refs = (today: string) => answerWith('what is overdue', { today }).actionRefs
  expect(refs('2024-04-22')).toEqual(expect.arrayContaining(['CAP-NEG-019', 'CAP-VAG-007']))
  expect(refs('2024-04-12')).not.toContain('CAP-VAG-007')
})

test('a chat never sends a reminder by itself', () => {
  const answer = answerWith('remind the VAG owners about their actions', { personId: 'p-bu-admin' })
  expect(answer.paragraphs[0]).toContain('Nothing has been sent')
})

test('a booking is never changed by asking', () => {
  const answer = answerWith('cancel my place on voice of the child', { personId: 'u-edu-015' })
  expect(textOf(answer)).toContain('Nothing has been changed')
  expect(textOf(answer)).toContain('13 May 2024')
})

test('what changed on an action is told from its history', () => {
  const changes = [
    {
      at: '2024-04-20T10:00:00Z',
      by: 'VAG Chair',
      personId: 'p-chair-vag',
      door: 'card',
      what: 'Due date changed',
      note: '',
      from: { due: '2024-09-30' },
      to: { due: '2024-10-31' },
      operationId: 'one',
    },
  ]
  const text = textOf(answerWith('what changed on CAP-VAG-009', { changes }))
  expect(text).toContain('20 April 2024: Due date changed by VAG Chair')
  expect(text).toContain('due: 30 September 2024 to 31 October 2024')
})

test('an unknown reference is refused by saying what references look like', () => {
  const answer = answerWith('tell me about CAP-NEG-999')
  expect(answer.isHeld).toBe(false)
  expect(textOf(answer)).toContain('CAP-VAG-009')
})

test('what was typed is never repeated', () => {
  for (const text of ['xyzzy frobnicate', 'who chairs the Zorblatt group', 'neglect course in Xanadu']) {
    expect(textOf(answerWith(text))).not.toMatch(/xyzzy|zorblatt|xanadu/i)
  }
})

test('no answer names a person: only roles stand in it', () => {
  const roster = sampleGiven().records.people.map((person) => person.email)
  const text = textOf(answerWith('who chairs VAG'))
  expect(text).toContain('Detective Superintendent')
  for (const email of roster) expect(text).not.toContain(email)
})

test('an action is known by words of its title', () => {
  expect(textOf(answerWith('who owns the toolkit one'))).toContain('Ways of Working Chair')
  expect(textOf(answerWith('when is the chronologies action due'))).toContain('CAP-NEG-018')
  expect(textOf(answerWith('how many neglect actions are open'))).toContain('Neglect: 6 recommendations open')
})

test('a register answer says what the report holds of the rest that was asked, and nothing when no more was asked', () => {
  expect(textOf(answerWith('when did jsag start'))).toContain('Published: The Joint Strategic Analysis Group')
  expect(textOf(answerWith('when is the next VAG'))).not.toContain('VAG deals with')
})

test('a course that is not listed is said not to be, with whom to ask', () => {
  const answer = answerWith('do you run a course on first aid')
  expect(answer.isHeld).toBe(false)
  expect(textOf(answer)).toMatch(/No course on that is listed.*01603 223409/)
})

test('what approved updates hold on a matter is told before the reports, and not before its day', () => {
  const later = textOf(answerWith('who is chasing the acute trusts for evidence', { today: '2024-07-24' }))
  expect(later).toContain('MAAG, 11 June 2024 (approved update)')
  expect(later).toContain('Head of NSCP Business Delivery')
  expect(textOf(answerWith('who is chasing the acute trusts for evidence'))).not.toContain('approved update')
})

test("the report's own words stand beside a statement that uses others", () => {
  expect(textOf(answerWith('what ages came to the youth workshop'))).toContain(
    'aged 11 to 19. (August 2023) (printed: “11-19”)',
  )
})

test('a person who owns no action and asks what is late is told of their Section 11 return', () => {
  const answer = answerWith('is mine late', { personId: 'u-dis-003', today: '2024-08-28' })
  expect(textOf(answer)).toContain('Due on 27 September 2024')
  expect(answer.isPrivate).toBe(true)
})

test('a review of priorities is dated by the register', () => {
  expect(textOf(answerWith('priority workshop date'))).toContain('workshop on 18 June 2024')
})

test('the chain of report of champions is that of their forum', () => {
  expect(textOf(answerWith('who do champions report to'))).toContain('It reports to NSIG')
})

test.each([
  'who looks after the frobnicator rota',
  'who chairs the zorblatt committee',
  'how many parking permits do we have',
])('"%s" is of nothing on record: it says so and whom to ask', (text) => {
  const answer = answerWith(text)
  expect(answer.isHeld).toBe(false)
  expect(answer.paragraphs[0]).toMatch(/not published and not in the registers.*01603 223409/)
})

test.each(['budget for training in 2031', 'income in 2022-23', 'how many SPRs in 2028-29', 'champions in 2018-19'])(
  '"%s" asks of a year that is not held, and is given no other year as its answer',
  (text) => {
    const answer = answerWith(text)
    expect(answer.isHeld).toBe(false)
    expect(answer.paragraphs[0]).toMatch(/^That is not published for 20/)
  },
)

test('of years compared, the one that is not held is named', () => {
  expect(answerWith('compare funding 2022-23 and 2023-24').paragraphs[0]).toContain('on that for 2022-23')
})

test('section, sector and owner narrow a list together', () => {
  expect(answerWith('which health ones are overdue').actionRefs).toEqual(['CAP-SEC-010'])
  expect(answerWith('late in fcn and vag').actionRefs).toEqual(expect.arrayContaining(['CAP-FCN-006', 'CAP-VAG-007']))
  expect(answerWith('what is the policy lead down for on the plan').actionRefs).toEqual(['CAP-NEG-017'])
})
