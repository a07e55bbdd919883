// Short questions about what was just spoken of, which ask for another kind of answer, or for another part of the same.
import { expect, test } from 'vitest'
import { sampleRecords } from '../../../dev/sample-records.ts'
import type { Question } from '../../../domain/questions/question.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'

const vocabulary = buildVocabulary(sampleRecords())

/** The last of several questions, each leaning on the one before. */
function readLast(texts: readonly string[], today = '2024-04-22'): Question {
  let previous: Question | undefined
  for (const text of texts)
    previous = readQuestion(text, { today, vocabulary, ...(previous ? { previous } : {}) }).question
  return previous as Question
}

const CADS = 'how many of the CADS calls come from the public'
const DISTRICTS = 'what do the districts put in the pot'
const SAFER = 'whats it cost to join safer'
const ABUSE = 'is there a course on domestic abuse'
const BOOKED = 'what am i booked on'
const CONTENTS = 'how many things does the annual report have to cover'
const SCRUTINY = 'what independent scrutiny got commissioned'
const SINS = 'how many SINs went in'
const RAPID = 'how long do we get for a rapid review'
const RETURNS = 'how many s11s are back'
const CURIOSITY = 'got anything on professional curiosity'
const CARRIED = 'what is carried fwd into 24-25'
const CHAMPIONS = 'how many of the champs are from schools'
const PARTNERSHIP = 'when does partnership group next sit'
const TOOLBOX = 'whats in the neglect toolbox'
const BABIES = 'did protecting babies stop being a priority'

test.each([
  [['whats overdue in VAG', 'and neg?'], { kind: 'cap_overdue', section: 'Neglect' }],
  [['what is JAGS', 'has the new version been signed off'], { kind: 'practice_tools', topic: 'tools-jags-next' }],
  [['whats jags for', 'is it approved yet'], { kind: 'practice_tools', topic: 'tools-jags-next' }],
  [[CADS, 'what share is that'], { kind: 'data_figures', topic: 'data-cads-source' }],
  [[CADS, 'what share is that', 'n how many from schools'], { kind: 'data_figures' }],
  [[CADS, 'whats the number for them btw'], { kind: 'contacts', topic: 'contact-cads' }],
  [[CADS, 'how do i get hold of them'], { kind: 'contacts', topic: 'contact-cads' }],
  [['how many champs are in education', 'what share of the total is that'], { kind: 'champions', sector: 'Education' }],
  [[DISTRICTS, 'so whats norwichs bit'], { kind: 'funding', topic: 'funding-district' }],
  [[DISTRICTS, 'what does each one pay'], { kind: 'funding', topic: 'funding-district' }],
  [[DISTRICTS, 'who do i ask'], { kind: 'contacts', topic: 'contact-bu' }],
  [['when is the next vag', 'who would know'], { kind: 'contacts', topic: 'contact-bu' }],
  [[SAFER, 'who do i ask about it'], { kind: 'safer', topic: 'safer-who' }],
  [[SAFER, 'who do i ask about it', 'how many in it now'], { kind: 'safer', topic: 'safer-members' }],
  [[ABUSE, 'whens the next one'], { kind: 'training_sessions', course: 'Domestic Abuse' }],
  [[ABUSE, 'whens the next one', 'places left?'], { kind: 'training_sessions', course: 'Domestic Abuse' }],
  [[ABUSE, 'places left?', 'book me on that then'], { kind: 'booking_change', course: 'Domestic Abuse' }],
  [[BOOKED, 'cant make it. is there a later date'], { kind: 'booking_change', topic: 'change-swap' }],
  [[BOOKED, 'is it running again'], { kind: 'booking_change', topic: 'change-swap' }],
  [[BOOKED, 'is the november one online'], { kind: 'my_bookings', from: '2024-11-01' }],
  [[CONTENTS, 'is cost one'], { kind: 'annual_report', topic: 'report-contents' }],
  [[CONTENTS, 'which WT paras is it written to'], { kind: 'annual_report', topic: 'report-wt' }],
  [['who runs anoof', 'worth a try. when is it being looked at again'], { topic: 'tools-anoof' }],
  [[SCRUTINY, 'when does the 2nd one report'], { topic: 'transitional-final' }],
  [[SCRUTINY, 'and the first one?'], { topic: 'scrutiny-macs' }],
  [[SCRUTINY, 'when does the 2nd one report', 'did it find anything'], { topic: 'transitional-findings' }],
  [[ABUSE, 'what is the venue'], { kind: 'training_sessions', course: 'Domestic Abuse' }],
  [[ABUSE, 'has it got spaces'], { kind: 'training_sessions', course: 'Domestic Abuse' }],
  [[ABUSE, 'ok book me on'], { kind: 'booking_change', course: 'Domestic Abuse' }],
  [[SINS, 'did any lead to a full review'], { kind: 'review_status', topic: 'reviews-became' }],
  [[SINS, 'did any turn into an spr'], { kind: 'review_status', topic: 'reviews-became' }],
  [[RAPID, 'does it always go on to a spr after'], { kind: 'review_process', topic: 'spr-what' }],
  [[RAPID, 'does it automatically become an spr'], { kind: 'review_process', topic: 'spr-what' }],
  [[SINS, 'did any go on to an spr'], { kind: 'review_status', topic: 'reviews-became' }],
  [[CURIOSITY, 'whens it on'], { kind: 'training_sessions', course: 'Professional Curiosity and Challenge' }],
  [[CURIOSITY, 'when does that run'], { kind: 'training_sessions', course: 'Professional Curiosity and Challenge' }],
  [[CARRIED, 'so whats that altogether'], { kind: 'funding', topic: 'funding-forward-total' }],
  [['what do partners pay in', 'whats that in total'], { kind: 'funding', topic: 'funding-total' }],
  [[CHAMPIONS, 'what proportion of everyone'], { kind: 'champions', sector: 'Education' }],
  [[CHAMPIONS, 'our nursery manager fancies it, who does she ask'], { kind: 'champions', topic: 'champions-join' }],
  [['who chairs sprg', 'what about the eeof', 'so who do i ask'], { kind: 'contacts', topic: 'contact-bu' }],
  [[PARTNERSHIP, 'the one after?', 'is that the one where we look at priorities again'], { kind: 'meetings' }],
  [[PARTNERSHIP, 'what kind of meeting is that'], { kind: 'meetings', group: 'Partnership Group' }],
  [[TOOLBOX, 'is the adolescent bit out yet'], { kind: 'practice_tools', topic: 'tools-missing' }],
  [[TOOLBOX, 'any workshop on the toolkit for us champs'], { kind: 'training_sessions' }],
  [[BABIES, 'when do they next look at the list'], { kind: 'priorities', topic: 'priority-review' }],
  [['what are the priorities', 'when do they change again'], { topic: 'priority-review' }],
  [[RETURNS, 'how many did we end up with last time'], { kind: 'section11', topic: 's11-returned' }],
  [[BOOKED, 'anything later in the year'], { kind: 'my_bookings', topic: 'bookings-ahead' }],
  [[BOOKED, 'is there anything else booked'], { kind: 'my_bookings', topic: 'bookings-ahead' }],
  [['is safer for us', 'how much'], { kind: 'safer', topic: 'safer-cost' }],
  [['is safer for us', 'what does it cost'], { kind: 'safer', topic: 'safer-cost' }],
  [[CADS, 'how many of them end in no further action'], { kind: 'data_figures', topic: 'data-no-action' }],
  [['what cap actions are due this week', 'rest of the month?'], { kind: 'cap_overdue', to: '2024-04-30' }],
])('%j is understood from what was asked before', (texts, expected) => {
  expect(readLast(texts)).toMatchObject(expected)
})

test.each([
  [[DISTRICTS, 'who do i ask about early help'], 'contacts'],
  [['who chairs wfdg', 'who do i ask about it'], 'contacts'],
  [[CONTENTS, 'so what did the partnership spend then'], 'annual_report'],
  [[SINS, 'what is an spr'], 'review_status'],
])('%j names a matter of its own', (texts, kind) => {
  expect(readLast(texts).kind).not.toBe(kind)
})

test.each([
  [['what does health pay in', 'what does each one pay'], 'funding-district'],
  [['what did the mock jtai audit find', 'and the second one'], 'transitional-final'],
])('%j is of nothing that was not spoken of', (texts, topic) => {
  expect(readLast(texts).topic).not.toBe(topic)
})

test('a place of a course at a time that is named is for what runs then, and not for the course before', () => {
  const { course } = readLast(['is there a course on supervision', 'put me on the waiting list for 10 july'])
  expect(course).toBeUndefined()
})

test('which courses have places is asked of them all, whichever was spoken of', () => {
  expect(readLast([ABUSE, 'which courses have places left']).course).toBeUndefined()
})

test.each([
  ['when are they back', 'meetings'],
  ['and theyre back when', 'meetings'],
  ['when do they sit next', 'meetings'],
  ['fine, what has youth justice got to do', 'subgroup_update'],
])('after what a meeting agreed, "%s" is of %s, and of no month gone by', (text, kind) => {
  const read = readLast(['eeof 7 may what was agreed', text], '2024-07-24')
  expect(read).toMatchObject({ kind, group: 'EEOF' })
  if (kind === 'meetings') expect(read.from).toBeUndefined()
})

test.each([
  ['so if the SIN goes in tmrw', '2024-04-23'],
  ['say it goes in on friday', '2024-04-26'],
])('after how long a review takes, "%s" is a day to count from', (text, on) => {
  expect(readLast(['how long do we get to do a rapid review', text])).toMatchObject({ kind: 'review_process', on })
})

test.each([
  ['actions out of eeof in may', 'when was the timetables one due', 'update-actions'],
  ['actions from vag june', 'by when is the contingency planning outline', 'update-actions'],
  ['any risks come out of vag last month', 'what were the young ppl asking for', 'update-voice'],
  ['what did nsig decide', 'what were the children telling them', 'update-voice'],
])('after "%s", "%s" is of that meeting', (before, text, topic) => {
  expect(readLast([before, text], '2024-07-24')).toMatchObject({ kind: 'subgroup_update', topic })
})

test('what a group said of a matter is of its approved update, and before there is one of what is published', () => {
  const text = 'what did ways of working say about photos and the GCP'
  expect(readLast([text], '2024-07-24')).toMatchObject({ kind: 'subgroup_update', group: 'Ways of Working' })
  expect(readLast([text], '2024-04-22').kind).toBe('practice_tools')
})

test.each([
  ['kings lynn is a trek. anything on teams instead', "King's Lynn"],
  ['thetford is a bit too far, is there another', 'Thetford'],
  ['i cant get to norwich, is it running anywhere', 'Norwich'],
])('in "%s" the place is one that will not do', (text, notVenue) => {
  const read = readLast(['next voice of the child course', text])
  expect(read).toMatchObject({ kind: 'training_sessions', course: 'Voice of the Child', notVenue })
  expect(read.venue).toBeUndefined()
})

test('a place that is wanted stays one', () => {
  expect(readLast(['next voice of the child course in kings lynn']).venue).toBe("King's Lynn")
})
