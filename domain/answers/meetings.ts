// When groups meet and when papers are due. Whether a meeting is over is told by its date, not by the register's word.
import { type Day, sayDay } from '../day.ts'
import type { Meeting } from '../group.ts'
import type { Question } from '../questions/question.ts'
import { placeOf } from '../questions/shelves.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { groupOf } from './group-of.ts'
import { groupsByCadence } from './groups-by-cadence.ts'
import { isInTime } from './in-time.ts'
import { howMany, NOT_MET, noneBooked, notMet } from './meetings-counted.ts'
import { meetingsOfTwo } from './meetings-of-two.ts'
import { aheadOf, fromRegister, meetingsOf, nextMeeting } from './meetings-register.ts'
import { nextInNotes } from './next-in-notes.ts'
import { capitalised, count, listed, sayWeekday } from './phrases.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'
import { stepsOn } from './steps-on.ts'

const MOST_MEETINGS = 12
// A month named is told whole: the busiest has eighteen.
const MOST_OF_A_TIME = 20
const MOST_HELD = 20
const FEW_WORDS = 4
const GONE_BY = /\b(met|held|were|was|did|happened|took)\b/
// None of their dates are in the register.
const UNDATED = /\bforum\b|\bjags\b|\byouth advisory boards?\b|\byab\b|\bcommunity of practice\b/

export function answerMeetings(question: Question, given: Given): Answer {
  const name = question.group === 'NSCP event' ? question.group : groupOf(question, given)?.name
  const ofTwo = meetingsOfTwo(question, given)
  if (ofTwo) return ofTwo
  if (question.topic === 'meetings-pg-items') return answerFromFacts(question, given)
  if (question.topic === 'meetings-papers') return papers(name, question, given)
  if (name && question.from && question.to && question.from <= given.today) return within(name, question, given)
  if (!name && question.topic !== 'meetings-trainers' && asksWhoMet(question, given.today))
    return heldThen(question, given)
  const undated = name ? undefined : UNDATED.exec(question.text)?.[0]
  if (undated) return noneAhead(undated === 'jags' ? 'JAGS' : undated, question, given)
  if (question.topic === 'meetings-cancelled' && !name)
    return fromRegister(given, [`The register holds no word of a meeting called off. ${ASK_BUSINESS_UNIT}`])
  if (question.topic === 'meetings-count') return howMany(name, question, given)
  if (question.topic === 'meetings-cadence') return cadence(name, question, given)
  if (!name)
    return question.topic === 'meetings-trainers'
      ? answerFromFacts(question, given)
      : (noneBooked(question, given) ?? upcoming(question, given))
  return question.topic === 'meetings-last' ? last(name, question, given) : next(name, question, given)
}

function next(name: string, question: Question, given: Given): Answer {
  const ahead = aheadOf(name, given).filter((meeting) => isAsked(meeting, question, given.today))
  const wanted = name === 'NSCP event' ? ahead.filter((meeting) => isWantedEvent(meeting, question)) : ahead
  // A day named is that very meeting, however many were stepped over to reach it.
  const further = question.on ? 0 : stepsOn(question.text)
  const steps = typeof question.pick === 'number' ? question.pick - 1 : further
  const first = wanted[steps]
  if (!first) return noneAhead(name, question, given)
  const papersDue = first.papersDue === '' ? '' : ` Papers are due by ${sayDay(first.papersDue)}.`
  const then = wanted.slice(steps + 1, steps + 4).map((meeting) => sayDay(meeting.date))
  const next = steps > 0 ? 'After that' : 'Next'
  const what =
    name === 'NSCP event'
      ? `${next}: ${first.type}`
      : steps > 0 || (question.on !== undefined && stepsOn(question.own ?? '') > 0)
        ? `The ${name} meeting after that`
        : `Next ${name} meeting`
  return fromRegister(given, [
    `${what}: ${sayWeekday(first.date)} (${first.type}).${papersDue}`,
    ...(question.topic === 'meetings-apologies'
      ? [`I cannot pass on apologies: tell its chair. ${ASK_BUSINESS_UNIT}`]
      : []),
    ...(then.length > 0 ? [`After that: ${then.join('; ')}.`] : []),
    ...basis(first),
  ])
}

function isWantedEvent(meeting: Meeting, question: Question): boolean {
  const wanted = ['trainer', 'practice week', 'conference'].find((word) => question.text.includes(word))
  return wanted === undefined || meeting.type.toLowerCase().includes(wanted)
}

function isAsked(meeting: Meeting, question: Question, today: Day): boolean {
  if (!question.from || !question.to || question.to < today) return true
  return isInTime(meeting.date, question)
}

// Most days are not published; saying so keeps the register from passing for a published calendar.
function basis(meeting: Meeting): string[] {
  return meeting.basis === '' ? [] : [`What is published of this date: ${meeting.basis}.`]
}

function last(name: string, question: Question, given: Given): Answer {
  const all = meetingsOf(name, given)
  const latest = all[placeOf(given.today, all) - 1]
  if (!latest) return noneAhead(name, question, given)
  const following = nextMeeting(name, given)
  return fromRegister(given, [
    `${name} last met on ${sayWeekday(latest.date)} (${latest.type}).`,
    ...(following ? [`The next meeting is ${following}.`] : []),
    ...basis(latest),
  ])
}

/** A span that has begun: what has been held in it and what is still to come. */
function within(name: string, question: Question, given: Given): Answer {
  const meetings = meetingsOf(name, given).filter((one) => isInTime(one.date, question))
  if (meetings.length === 0) return noneAhead(name, question, given)
  const said = meetings.map(
    (one) => `${sayDay(one.date)} (${one.date < given.today ? 'held' : 'to come'}, ${one.type})`,
  )
  const held = meetings.filter(({ date }) => date < given.today).length
  const ahead = meetings.length - held
  const all = meetings.length > 1 ? 'all ' : ''
  const stand = ahead === 0 ? `${all}held` : held === 0 ? `${all}to come` : `${held} held and ${ahead} to come`
  const counted = `${name}: ${count(meetings.length, 'meeting')}, ${stand}.`
  return fromRegister(given, [
    ...(meetings.length > 1 || question.topic === 'meetings-count' ? [counted] : []),
    `${name}: ${said.join('; ')}.`,
  ])
}

/** "Which groups met in June": of a time that has begun, and not of what is ahead in it. */
function asksWhoMet({ from, to, own, text }: Question, today: Day): boolean {
  return (
    from !== undefined &&
    to !== undefined &&
    from < today &&
    // "And the week after" asks the same of another time.
    GONE_BY.test(own !== undefined && own.split(' ').length > FEW_WORDS ? own : text)
  )
}

function heldThen(question: Question, given: Given): Answer {
  const held = meetingsOf(undefined, given).filter((one) => isInTime(one.date, question) && one.date < given.today)
  const groups = [...new Set(held.map((one) => one.group))]
  if (NOT_MET.test(question.own ?? question.text)) return notMet(groups, question, given)
  if (held.length === 0) return noneAhead('partnership', question, given)
  return {
    ...fromRegister(given, [`${capitalised(count(held.length, 'meeting'))} then, by the register: ${listed(groups)}.`]),
    table: {
      columns: ['Date', 'Group', 'Type'],
      rows: held.slice(0, MOST_HELD).map((meeting) => [sayDay(meeting.date), meeting.group, meeting.type]),
    },
  }
}

function cadence(name: string | undefined, question: Question, given: Given): Answer {
  const often = name ? undefined : groupsByCadence(question.own ?? question.text, given.records.groups)
  if (often)
    return fromRegister(given, [
      often.length === 0
        ? 'Of no group is it published that it meets that often.'
        : `As far as is published: ${often.map((one) => `${one.name} (${one.cadence})`).join('; ')}.`,
      `How often other groups meet is not published. ${ASK_BUSINESS_UNIT}`,
    ])
  const group = groupOf(question, given)
  if (!group || !name) return answerFromFacts(question, given)
  const facts = answerFromFacts(question, given)
  const known =
    group.cadence === ''
      ? `How often ${name} meets is not published. ${ASK_BUSINESS_UNIT}`
      : `${name}: ${group.cadence}.`
  const following = nextMeeting(name, given)
  const own = facts.paragraphs.filter((line) => line.includes(group.name) || line.includes(group.fullName)).slice(0, 2)
  return {
    ...fromRegister(given, [
      known,
      ...own,
      ...(following ? [`Its next meeting in the register is ${following}.`] : []),
    ]),
    isHeld: group.cadence !== '',
  }
}

function papers(name: string | undefined, question: Question, given: Given): Answer {
  const due = meetingsOf(name, given).filter(({ papersDue }) => papersDue !== '' && papersDue >= given.today)
  const within = due.filter(({ papersDue }) => papersDue !== '' && isInTime(papersDue, question))
  // "For the meeting in July", whose papers are due in June.
  const ahead = within.length > 0 || !name ? within : due.filter(({ date }) => isInTime(date, question))
  // "Papers by when", after "the one after that", is of that one.
  const steps = name && !question.on ? stepsOn(question.text) : 0
  const first = ahead[steps]
  const gone = name && steps === 0 && !question.from ? papersGone(name, given) : undefined
  if (!first) return gone ? fromRegister(given, [gone]) : noneAhead(name ?? 'partnership', question, given)
  const shown = name ? ahead.slice(steps, steps + 3) : ahead.slice(0, MOST_MEETINGS)
  const lead = name
    ? `Papers for the ${steps > 0 || gone ? '' : 'next '}${name} meeting${steps > 0 || gone ? ' after that' : ''} (${sayDay(first.date)}) are due by ${sayWeekday(first.papersDue)}.`
    : `Papers due next: ${first.group}, by ${sayWeekday(first.papersDue)}.`
  return {
    ...fromRegister(given, [...(gone ? [gone] : []), lead]),
    table: {
      columns: ['Group', 'Papers due', 'Meeting'],
      rows: shown.map((meeting) => [meeting.group, sayDay(meeting.papersDue), sayDay(meeting.date)]),
    },
  }
}

/** The next meeting's papers, when their day has passed. */
function papersGone(name: string, given: Given): string | undefined {
  const [next] = aheadOf(name, given)
  if (!next || next.papersDue === '' || next.papersDue >= given.today) return undefined
  return `Papers for the next ${name} meeting (${sayDay(next.date)}) were due by ${sayWeekday(next.papersDue)}: that day has passed. ${ASK_BUSINESS_UNIT}`
}

function upcoming(question: Question, given: Given): Answer {
  // The local groups are one name to people, and six in the register.
  const isLocal = /\blscgs?\b/.test(question.own ?? question.text)
  const ahead = aheadOf(undefined, given).filter(
    (meeting) => isAsked(meeting, question, given.today) && (!isLocal || meeting.group.startsWith('LSCG')),
  )
  if (ahead.length === 0) return noneAhead('partnership', question, given)
  return {
    ...fromRegister(given, [
      `${count(ahead.length, 'meeting')} ${question.from ? 'then' : 'ahead'}, the nearest first.`,
    ]),
    table: {
      columns: ['Date', 'Group', 'Type', 'Papers due'],
      rows: ahead
        .slice(0, question.from ? MOST_OF_A_TIME : MOST_MEETINGS)
        .map((meeting) => [
          sayDay(meeting.date),
          meeting.group,
          meeting.type,
          meeting.papersDue && sayDay(meeting.papersDue),
        ]),
    },
  }
}

function noneAhead(name: string, question: Question, given: Given): Answer {
  const following = question.from ? nextMeeting(name, given) : undefined
  const noted = following ? undefined : nextInNotes(name, given)
  return {
    ...fromRegister(given, [
      ...(noted ? [noted] : []),
      `No date of ${name === 'NSCP event' ? 'that event' : `a ${name} meeting`} is in the register for that time, and it is not published.${following ? ` The next is ${following}.` : ''} ${ASK_BUSINESS_UNIT}`,
    ]),
    isHeld: noted !== undefined,
  }
}
