// Due dates given by a meeting: the group's own next one, another group's, or one of a month.
import type { Day } from '../domain/day.ts'
import type { Group, Meeting } from '../domain/group.ts'
import { findDates, MONTH, monthNumber, monthOf } from './calendar-words.ts'
import type { DueContext, DueRule } from './due-rule.ts'
import { groupsNamed } from './group-names.ts'

const MEETING = '(?:meeting|forum|panel|board|session)'

export const meetingDates: DueRule[] = [
  {
    words: new RegExp(
      `\\b(?:[Tt]he |[Tt]heir |[Ii]ts |[Oo]ur |[Aa]t |[Ff]or )*(${MONTH})(?:'s)? (?:20\\d\\d )?(?:(?:[\\w&-]+ ){0,3}?${MEETING}\\b|(?!20)[A-Z]{3,6}\\b)`,
    ),
    date: (match, context) => meetingIn(match[1] ?? '', match[0], context),
  },
  {
    words: new RegExp(`\\b(?:${MEETING}|agenda|[A-Z][A-Za-z]+)(?: \\d+)? (?:in|for) (${MONTH})`),
    date: (match, context) => ofMonthOnly(match, context),
  },
  {
    words: new RegExp(`^(?:in|for) (${MONTH})$`),
    date: (match, context) => whenItComesBack(match[0], match[1] ?? '', context),
  },
  {
    words:
      /\b(?:[Nn]ext|[Ff]ollowing) (?:(?:[A-Z][\w&-]*|of|and|the|safeguarding|steering|ordinary|full|quarterly) ){0,6}(?:meetings?|forum|panel|group|Group|board|time|one|agenda|session)\b|\b(?:we|they|the group) (?:all )?next meets?\b|\b[Nn]ext (?=[A-Z]{3,})[\w-]+|\b(?:[Ww]hen|[Bb]efore) (?:we|the group) (?:next )?meets? (?:again|next)\b|\bnext meet\b/,
    date: (match, context) => nextOf(match[0], context),
  },
  {
    words: /\b[A-Z][\w ]{1,40} (?:meets|next meet|meet)\b/,
    date: (match, context) => nextOf(match[0], context, false),
  },
  {
    words: /\b(?:the |this |our )?(event|conference|launch|workshop|seminar|away day|roadshow|summit)\b/i,
    date: (match, context) => dateOfEvent(match[1] ?? '', context),
  },
]

/** The group's next meeting as the notes give it, or as the register does. */
export function nextMeeting(context: DueContext): Day | undefined {
  if (context.nextMeetingInNotes !== '') return context.nextMeetingInNotes
  return upcoming(context, (meeting) => meeting.group === context.group)[0]
}

function upcoming(context: DueContext, isWanted: (meeting: Meeting) => boolean): Day[] {
  return context.meetings
    .filter((meeting) => meeting.date > context.meetingDate && isWanted(meeting))
    .map((meeting) => meeting.date)
    .sort()
}

function nextOf(words: string, context: DueContext, isOwnAllowed = true): Day | null | undefined {
  const group = namedIn(words, context)
  if (group && group.name !== context.group) return upcoming(context, (meeting) => meeting.group === group.name)[0]
  const kind = /\b([A-Z]{2,}) meeting/.exec(words)?.[1]
  const ofKind = kind && !group ? upcoming(context, (meeting) => meeting.type.startsWith(kind))[0] : undefined
  if (ofKind) return ofKind
  if (/\b(?:their|its) next\b/i.test(context.around ?? '') && !group) {
    // "NSIG to look at it at its next meeting": a date only where the register has that meeting.
    const around = (context.around ?? '').slice(-140)
    const near = groupsNamed(around, context.groups).findLast(({ name }) => name !== context.group)
    if (near) return upcoming(context, (meeting) => meeting.group === near.name)[0] ?? null
    return nextOfOther(context) ?? nextMeeting(context)
  }
  return isOwnAllowed || group ? nextMeeting(context) : undefined
}

function nextOfOther(context: DueContext): Day | undefined {
  const other = otherGroup(context)
  return other && upcoming(context, (meeting) => meeting.group === other.name)[0]
}

function meetingIn(month: string, words: string, context: DueContext): Day | undefined {
  const inMonth = (day: Day): boolean => monthOf(day) === monthNumber(month)
  const kind = /(\S+) meeting/.exec(words)?.[1] ?? ''
  const group = namedIn(words, context) ?? (/\b(?:their|its)\b/i.test(words) ? otherGroup(context, inMonth) : undefined)
  if (group && group.name !== context.group)
    return upcoming(context, (meeting) => meeting.group === group.name).find(inMonth)
  if (/^[A-Z]{2,}$/.test(kind)) {
    const ofKind = upcoming(context, (meeting) => meeting.type.startsWith(kind)).find(inMonth)
    if (ofKind) return ofKind
  }
  if (context.nextMeetingInNotes !== '' && inMonth(context.nextMeetingInNotes)) return context.nextMeetingInNotes
  return upcoming(context, (meeting) => meeting.group === context.group).find(inMonth)
}

/** "On the advisory group's agenda for September": only when the sentence says which group. */
function ofMonthOnly(match: RegExpMatchArray, context: DueContext): Day | undefined {
  const inMonth = (day: Day): boolean => monthOf(day) === monthNumber(match[1] ?? '')
  const group = namedIn(match[0], context) ?? otherGroup(context, inMonth)
  if (!group) return undefined
  return upcoming(context, (meeting) => meeting.group === group.name).find(inMonth)
}

// What comes back "in September" comes back to the meeting; what is "on the agenda for September" is for that group's.
function whenItComesBack(words: string, month: string, context: DueContext): Day | undefined {
  const inMonth = (day: Day): boolean => monthOf(day) === monthNumber(month)
  const before = (context.around ?? '').split(words).at(-2)?.slice(-70) ?? ''
  if (/\bagenda\b[^.]*$/.test(before)) {
    const other = otherGroup(context, inMonth)
    return other && upcoming(context, (meeting) => meeting.group === other.name).find(inMonth)
  }
  if (
    !/\b(?:come|comes|bring|report|take|return)\b[^.]*\bback\b[^.]*$|\bbring (?:it|them|this|these|that|those)\b[^.]*$/.test(
      before,
    )
  )
    return undefined
  return [nextMeeting(context) ?? '', ...upcoming(context, (meeting) => meeting.group === context.group)].find(inMonth)
}

function namedIn(words: string, context: DueContext): Group | undefined {
  return groupsNamed(words, context.groups)[0]
}

/** The group last spoken of that is not this one and has a meeting of that kind ahead. */
function otherGroup(context: DueContext, isWanted: (day: Day) => boolean = () => true): Group | undefined {
  const named = groupsNamed(context.around ?? '', context.groups).filter((group) => group.name !== context.group)
  return named.findLast((group) => upcoming(context, (meeting) => meeting.group === group.name).some(isWanted))
}

// "Six weeks before the event" is counted from the date the section gives for it.
function dateOfEvent(name: string, context: DueContext): Day | null | undefined {
  const around = context.around ?? ''
  const dates = findDates(around, context.meetingDate).filter(
    (date) => date.day !== null && date.day > context.meetingDate,
  )
  if (dates.length === 0 || !around.toLowerCase().includes(name.toLowerCase())) return undefined
  return dates[0]?.day
}
