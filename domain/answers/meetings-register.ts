// The register's meetings: of a group or of all, those ahead, and an answer that rests on them.
import type { Meeting } from '../group.ts'
import { placeOf } from '../questions/shelves.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { sayWeekday } from './phrases.ts'
import { registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

export function meetingsOf(name: string | undefined, given: Given): readonly Meeting[] {
  const { meetings, meetingsByGroup } = given.vocabulary.shelves
  return name === undefined ? meetings : (meetingsByGroup.get(name) ?? [])
}

/** From today on, nearest first. */
export function aheadOf(name: string | undefined, given: Given): readonly Meeting[] {
  const meetings = meetingsOf(name, given)
  return meetings.slice(placeOf(given.today, meetings))
}

/** "Tuesday 25 June 2024", or undefined when none is in the register. */
export function nextMeeting(name: string, given: Given): string | undefined {
  const meeting = aheadOf(name, given)[0]
  return meeting && sayWeekday(meeting.date)
}

export function fromRegister(given: Given, paragraphs: string[]): Answer {
  return {
    title: KIND_TITLES.meetings,
    paragraphs,
    asAt: given.today,
    sources: [registerSource('meetings', given.today)],
    suggestions: suggestionsFor('meetings'),
    isHeld: true,
  }
}
