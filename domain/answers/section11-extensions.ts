// Who has been given more time for a Section 11 return, and until when: by name for those who may see names, else a count.
import { type Day, sayDay } from '../day.ts'
import type { Section11Return } from '../section11-return.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { capitalised, count, listed } from './phrases.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

/** @param items the round's returns that are asked about */
export function answerExtensions(
  round: string,
  items: readonly Section11Return[],
  isNamed: boolean,
  given: Given,
): Answer {
  const opened = items.filter((item) => item.invited <= given.today)
  const extended = opened.filter((item) => item.extendedTo !== '')
  const wanted = opened.filter((item) => item.requestedDue !== '' && item.requestedDue !== item.extendedTo)
  const [due] = opened.map((item) => item.due)
  const usual =
    due === undefined
      ? ''
      : ` Otherwise returns of this round ${due < given.today ? 'were' : 'are'} due on ${sayDay(due)}.`
  return {
    title: `Section 11 extensions, round ${round}`,
    paragraphs: [
      `${capitalised(count(extended.length, 'body', 'bodies'))} ${extended.length === 1 ? 'has' : 'have'} been given more time in the round ${round}${untilWhen(extended)}.${usual}`,
      ...(isNamed ? namesByDate(extended, given.today) : []),
      ...(isNamed && wanted.length > 0 ? [`Asked for and not agreed yet: ${wanted.map(sayWanted).join('; ')}.`] : []),
      ...(isNamed ? [] : [`Bodies are shown by name only to chairs and the business unit. ${ASK_BUSINESS_UNIT}`]),
    ],
    asAt: given.today,
    sources: [registerSource(`Section 11 returns ${round}`, given.today)],
    suggestions: suggestionsFor('section11'),
    isHeld: true,
    ...(isNamed ? { isPrivate: true } : {}),
  }
}

function untilWhen(extended: readonly Section11Return[]): string {
  const days = [...new Set(extended.flatMap(({ extendedTo }) => (extendedTo === '' ? [] : [extendedTo])))].sort()
  return days.length === 0 ? '' : `, to ${listed(days.map(sayDay))}`
}

function namesByDate(extended: readonly Section11Return[], today: Day): string[] {
  const state = (item: Section11Return) =>
    item.returned !== '' && item.returned <= today ? `, returned on ${sayDay(item.returned)}` : ''
  return [...Map.groupBy(extended, ({ extendedTo }) => extendedTo)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([until, own]) =>
        `Until ${until === '' ? 'no date' : sayDay(until)}: ${own.map((item) => `${item.organisation}${state(item)}`).join('; ')}.`,
    )
}

function sayWanted({ organisation, requestedDue }: Section11Return): string {
  return `${organisation}${requestedDue === '' ? '' : ` (to ${sayDay(requestedDue)})`}`
}
