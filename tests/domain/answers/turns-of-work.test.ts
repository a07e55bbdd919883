// Turns of conversations as people at work have them: each is of the very thing spoken of before.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const CHAIR = { personId: 'p-chair-vag' }

test.each<[string, readonly string[], string]>([
  ['who owns the oldest one', ['what is overdue'], 'CAP-NEG-019: '],
  ['when was that meant to be done by', ['what is overdue', 'who owns the oldest one'], 'Due: 15 March 2024'],
  ['give them another month', ['what is overdue', 'who owns the oldest one'], 'press "Ask for more time"'],
  ['can we give them till end of may', ['what is overdue', 'the second one'], 'CAP-SEC-010: '],
  ['which of those is due first', ['what got added to the cap in march'], 'CAP-VAG-011: '],
  ['the second one', ['what got added to the cap in march'], 'CAP-VAG-010: '],
  ['is there a group for us', ['i was made a champion last week, what am i meant to do'], 'Neglect Champions Forum'],
  ['and next', ['which courses still have room this month'], '4 sessions ahead'],
  ['when is it this year', ['what was practice week'], 'whether one is planned, is not published'],
  ['who leads', ['how is fcn going'], 'Who chairs or leads FCN group is not published'],
  ['turn that into a percentage', ['champions by sector'], '349 champions'],
  ['where can i read them', ['were any reviews published'], 'is published on the website'],
])('%s, after %j', (asked, previous, wanted) => {
  expect(textOf(answerWith(asked, { previous }))).toContain(wanted)
})

test('the first of one’s own actions is put off, and not the whole list shown again', () => {
  const text = textOf(answerWith('push the first one back two weeks', { ...CHAIR, previous: 'whats on my plate' }))
  expect(text).toContain('press "Ask for more time"')
  expect(text).toContain('CAP-VAG-007: ')
})

test('the schools that have not returned are counted, after a reminder was asked for', () => {
  const text = textOf(answerWith('which schools havent sent one', { ...CHAIR, previous: 's11 returns so far' }))
  expect(text).toContain('4 of 4 local bodies (Education)')
})

test.each([
  ['which courses still have room this month', 'The nearest is Reflective Supervision Skills on 1 May 2024'],
  ['what happens on the 5th june', 'Domestic Abuse on 5 June 2024'],
  ['whats the risk register for the partnership', 'A risk register of the partnership is not published'],
  ['county lines figures', 'Figures for county lines are not published'],
  ['what stage is rv-03 at', 'Did not go to Rapid Review'],
  ['what time does the office open', 'Opening hours are not published'],
])('%s', (asked, wanted) => {
  expect(textOf(answerWith(asked))).toContain(wanted)
})

test.each([
  ['apologies for vag on the 25th june', 'I cannot pass on apologies'],
  ['cant make nsig tuesday', 'I cannot pass on apologies'],
  ['apologies for the delay, when is vag', 'Next VAG meeting: Tuesday 25 June 2024'],
  ['vag actions', 'VAG: 7 recommendations open'],
  ['does the report mention poverty', 'poverty and safeguarding'],
  ['anything in the report about racism', 'not published'],
  ['what does the annual report say about funding', '£501,720'],
  ['where can i park for the training', 'not published'],
  ['my school is a special school, any training for us', 'Commissioned courses: '],
])('%s: as it is meant', (asked, wanted) => {
  expect(textOf(answerWith(asked))).toContain(wanted)
})

test.each(['what are we late with', 'whats overdue from us'])(
  '%s, asked by a subgroup’s chair: the group’s own, and the whole plan’s count beside it',
  (asked) => {
    const text = textOf(answerWith(asked, CHAIR))
    expect(text).toContain('1 action overdue (VAG) at 22 April 2024.')
    expect(text).toContain('In the whole plan: 5 actions overdue at 22 April 2024.')
  },
)

test('the same asked by a champion is of the whole plan', () => {
  expect(textOf(answerWith('what are we late with'))).toContain('5 actions overdue at 22 April 2024.')
})

test.each([
  'put the first one back to the end of june',
  'can the first one wait till the end of june',
  'move the first one to 30 june',
])('%s: more time for that one, whatever day is named', (asked) => {
  const text = textOf(answerWith(asked, { ...CHAIR, previous: 'whats due this month' }))
  expect(text).toContain('CAP-VAG-007')
  expect(text).toContain('Ask for more time')
})

test.each<[string, readonly string[], string]>([
  ['ive done it', ['my actions'], 'Only MAAG closes an action'],
  ['got a link', ['what about dads'], 'www.norfolkscp.org'],
  ['what can i tell governors about poverty', [], 'poverty and safeguarding'],
  ['hi, new champion here, what am i meant to do', [], 'A Neglect Champions Forum keeps champions up to date'],
  ['im writing our newsletter, what can i say about the father project', [], 'April 2022'],
  ['what is the latest review', [], 'RV-06 (SIN to SPR): SPR commissioned.'],
  ['is it finished', ['what is the latest review'], 'RV-06 (SIN to SPR): SPR commissioned.'],
])('%s, after %j: as it is meant', (asked, previous, wanted) => {
  expect(textOf(answerWith(asked, { ...(previous.length > 0 ? { previous } : {}) }))).toContain(wanted)
})

test('how the latest reviews stand is told to those who work on them, and only to them', () => {
  expect(textOf(answerWith('what is the latest review'))).not.toContain('Status:')
  expect(textOf(answerWith('what is the latest review', { personId: 'p-chair-dsp' }))).toContain('Status: In progress.')
})

test('who has not returned is told by name to the business unit, and to no champion', () => {
  expect(textOf(answerWith('who has not returned section 11', { personId: 'p-bu-admin' }))).toContain('Not returned: ')
  expect(textOf(answerWith('who has not returned section 11'))).not.toContain('Non-returning partner')
})

test.each<[string, string]>([
  ['how are we doing', 'VAG: 7 recommendations open'],
  ['what did we agree last time', 'No approved update of VAG'],
])('%s, asked by a subgroup’s chair, is of the group', (asked, wanted) => {
  expect(textOf(answerWith(asked, CHAIR))).toContain(wanted)
})

test.each<[string, readonly string[], string]>([
  ['by sector', ['whats overdue'], 'By section, the most first: Sector specific 2'],
  ['by owner', ['whats overdue'], '5 actions overdue'],
  ['who owns those', ['whats due in may'], '3 actions due from 1 May 2024'],
  ['which came from reviews', ['whats open'], '7 open recommendations'],
  ['whats closing in may', [], '3 actions due from 1 May 2024 to 31 May 2024'],
  ['anything with no evidence', ['whats closing in may'], '3 actions waiting for evidence at 22 April 2024'],
  ['how many this year so far', ['any sins this month'], 'not published for 2024-25'],
  ['when is the next sprg', ['any sins this month'], 'Next SPRG meeting: Wednesday 8 May 2024'],
  ['who chairs the first one', ['next 3 meetings'], 'Chief Scrutineer'],
  ['and parking', ['next neglect course'], 'Parking, refreshments, access'],
  ['never mind', ['cancel my booking'], 'nothing has been changed'],
  ['when is the next one', ['whats the newsletter'], 'When the next newsletter of the champions comes out'],
  ['evenings?', ['next courses'], 'No session in the register fits (evening)'],
  ['next course after easter', [], 'on 1 May 2024'],
  ['training for early years staff', [], 'Commissioned courses: '],
  ['do courses count for cpd', [], 'CPD points or an accreditation is not published'],
  ['does our academy have a neglect champion', [], 'Which body a champion is from is not published'],
])('%s, after %j: and no other matter', (asked, previous, wanted) => {
  expect(textOf(answerWith(asked, { ...(previous.length > 0 ? { previous } : {}) }))).toContain(wanted)
})

test('what a chair chairs next is the group’s meeting', () => {
  const asked = answerWith('what am i chairing next', { personId: 'p-chair-ways-of-working' })
  expect(textOf(asked)).toContain('Next Ways of Working meeting: Wednesday 22 May 2024')
})

test.each<[string, string, readonly string[], string]>([
  ['chase them', 'p-chair-vag', ['whos late on my plan'], '1 action open at'],
  ['chase them', 'p-bu-admin', ['whats overdue'], '5 actions open at'],
  ['can i see last meetings actions', 'p-chair-vag', [], 'No approved update of VAG'],
  ['where did it come from', 'p-chair-fcn-group', ['open actions', 'which is oldest'], 'CAP-NEG-019: '],
  ['the virtual one', 'u-edu-024', ['is there anything on domestic abuse coming up'], '1 November 2024'],
  ['open actions for me', 'p-chair-ways-of-working', [], '2 actions open and yours'],
  ['survey', 'u-edu-024', ['whats the myth of invisible men', 'what did norfolk do'], '74 fathers'],
  ['champions too', 'u-edu-024', [], 'There were 349 neglect champions'],
  ['neglect numbers pls', 'p-chair-nsig', [], 'Neglect Child Protection Plans fell'],
])('%s, by %s after %j', (asked, personId, previous, wanted) => {
  const text = textOf(answerWith(asked, { personId, ...(previous.length > 0 ? { previous } : {}) }))
  expect(text).toContain(wanted)
  expect(text).not.toContain('What you ask about is not published')
})

test.each<[string, string]>([
  [
    'how many closed by section this year',
    '24 actions closed in 2023-24: Neglect 10, VAG 4, FCN 2, Other 4, Sector specific 4.',
  ],
  ['how many did each section close in march', 'Neglect 5, VAG 1, FCN 2, Other 0, Sector specific 4.'],
  ['average time to close an action', '39 closed actions took '],
  ['how long are actions open on average', '27 actions open at 22 April 2024'],
  ['when is the next vag meeting and who chairs it', 'Chair or lead of VAG: Detective Superintendent.'],
  ['who chairs nsig and when is it', 'Its next meeting in the register is Wednesday 1 May 2024.'],
  ['are there more champions in health or police', 'Health 42 and Police 17'],
])('%s', (asked, wanted) => {
  expect(textOf(answerWith(asked))).toContain(wanted)
})

test.each<[string, string]>([
  ['need to tell my governors how many neglect champions there are, ballpark fine', 'There were 349 neglect champions'],
  ['hw many ppl did training last yr and how many from schools', '4,000 attendances'],
  ['dyou know how long rapid reviews take once its been notified', 'A Rapid Review is done in 15 working days'],
  ['remind me what JAGS is again', 'Joint Agency Group Supervision'],
  ['safer membership, what do you get for it and how long does it last', 'Free member workshops'],
  [
    'compare open vs closed actions for neglect and vulnerable adolescents',
    'Neglect: 6 open, 13 closed; VAG: 7 open, 7 closed',
  ],
  ['which section of the action plan has most overdue', 'By section, the most first: Sector specific 2'],
  ['why is family networking a priority, what was the reason behind it', 'became a priority in June 2023'],
  ['lost my certificate from the november course, can i get another', 'Whether a course gives a certificate'],
  ['can a volunteer go on the courses or only paid staff', 'whether volunteers or students may, is not published'],
  ['who do i email about a rapid review', 'Ask the NSCP Business Unit'],
])('%s', (asked, wanted) => {
  const text = textOf(answerWith(asked))
  expect(text).toContain(wanted)
  expect(text).not.toContain('What you ask about is not published')
})

test.each<[string, string, readonly string[], string]>([
  [
    'is it online or do i have to travel',
    'u-edu-044',
    ['whens the next neglect champions meet up'],
    'Neglect Champions Forum',
  ],
  ['which overdue', 'p-chair-vag', ['how many actions has NSIG got open'], '1 action overdue (Neglect)'],
  ['broken down by section pls', 'p-bu-admin', ['how many of the 66 are closed'], '39 actions closed up to'],
  ['who chairs it and when do they next meet', 'u-edu-044', ['what does VAG stand for'], 'Detective Superintendent'],
  [
    'where does it say that, need it for exec tmrw',
    'p-chair-dsp',
    ['what do police pay'],
    'It is from: Annual report 2023-24, section 8',
  ],
  ['and which lscg covers us', 'u-edu-044', ['whats EEOF and ANOOF'], 'Which places each of the six'],
  ['started monday, what are the priorities', 'u-edu-044', [], 'The three priorities in 2023-24'],
  ['what do the three of us each put in to the budget', 'p-chair-dsp', [], '£148,130'],
  ['not mine anymore i moved team in june, who changes that', 'p-bu-admin', ['CAP-NEG-019'], 'press "Not mine"'],
])('%s, by %s after %j: it leans on that', (asked, personId, previous, wanted) => {
  const text = textOf(answerWith(asked, { personId, ...(previous.length > 0 ? { previous } : {}) }))
  expect(text).toContain(wanted)
})

test('an answer that is too long is said again in its first words', () => {
  const before = answerWith('what did children tell you')
  const shorter = answerWith('bit long, 2 sentences', { previous: 'what did children tell you' })
  expect(before.paragraphs.length).toBeGreaterThan(2)
  expect(shorter.paragraphs).toEqual(before.paragraphs.slice(0, 2))
})

test.each<[string, string, readonly string[], string]>([
  ['next week', 'p-chair-vag', ['is anything of mine due this week'], 'due from 29 April 2024 to 5 May 2024'],
  ['when will it be published', 'p-chair-sprg', ['rv-06'], 'When it will be published is not published'],
  ['what did we learn', 'p-chair-sprg', ['rv-06'], 'What was learnt from it'],
  ['whose', 'p-bu-head', ['how many actions without evidence'], '3 actions waiting for evidence'],
  ['when did it last change', 'p-chair-vag', ['CAP-VAG-009'], 'What changed on CAP-VAG-009'],
])('%s, by %s after %j: of that and nothing wider', (asked, personId, previous, wanted) => {
  expect(textOf(answerWith(asked, { personId, previous }))).toContain(wanted)
})
