// The champions' quarterly newsletter: drafted from what was approved and counted, for a person to edit and send.
import { type Champion, isChampionOn } from './champion.ts'
import { addDays, type Day, sayDay } from './day.ts'
import type { Draft } from './draft.ts'
import type { Meeting } from './group.ts'
import type { Session } from './training.ts'

export const CHAMPIONS_GROUP = 'Neglect Champions Forum'

/** One quarter's newsletter. `text` is what a person sent, not what was drafted. */
export type Newsletter = {
  /** `2024-Q2`: calendar quarters. */
  quarter: string
  text: string
  sentBy: string
  /** ISO moment at which sending began, and whether it is known to have been posted. */
  sentAt: string
  isPosted: boolean
}

/** The quarter a day falls in, with its first and last day. */
export function quarterOf(day: Day): { quarter: string; from: Day; to: Day } {
  const year = Number(day.slice(0, 4))
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  const firstOf = (quarters: number): Day =>
    `${year + Math.floor(quarters / 4)}-${String((quarters % 4) * 3 + 1).padStart(2, '0')}-01`
  return { quarter: `${year}-Q${index + 1}`, from: firstOf(index), to: addDays(firstOf(index + 1), -1) }
}

type Given = {
  /** Approved updates only. */
  updates: readonly Pick<Draft, 'group' | 'date' | 'headline' | 'decisions' | 'decidedAt'>[]
  champions: readonly Champion[]
  sessions: readonly Session[]
  meetings?: readonly Meeting[]
  today: Day
}

const MOST_UPDATES = 8
const MOST_DATES = 6

/** The newsletter of the quarter that `today` is in, up to `today`. Plain text in short paragraphs. */
export function draftNewsletter({ updates, champions, sessions, meetings = [], today }: Given): string {
  const { quarter, from } = quarterOf(today)
  const now = champions.filter((champion) => isChampionOn(champion, today)).length
  const joined = champions.filter((champion) => isChampionOn(champion, today) && champion.joined >= from).length
  const news = updates
    .filter(({ decidedAt }) => decidedAt.slice(0, 10) >= from && decidedAt.slice(0, 10) <= today)
    .slice(0, MOST_UPDATES)
    .map(({ group, date, headline, decisions }) => {
      const decided = decisions[0] ? ` Decided: ${decisions[0].text}` : ''
      return `${group}${date === '' ? '' : `, ${sayDay(date)}`}: ${headline}${decided}`
    })
  const dates = datesFrom(sessions, meetings, today)
  return [
    `Neglect champions, ${quarter.slice(5)} ${quarter.slice(0, 4)}`,
    `There are ${now} of us on ${sayDay(today)}; ${joined} joined since ${sayDay(from)}.`,
    news.length > 0 ? ['From the groups:', ...news].join('\n\n') : 'No group has approved an update this quarter.',
    dates.length > 0
      ? ['Dates for champions:', ...dates].join('\n\n')
      : 'No champions’ event or neglect session is in the register.',
    'Tell a colleague about the network: anybody can ask the assistant "how do I become a champion".',
  ].join('\n\n')
}

/** Champions' events, neglect sessions and forums to come, the nearest first. */
function datesFrom(sessions: readonly Session[], meetings: readonly Meeting[], today: Day): string[] {
  const courses = sessions
    .filter(
      ({ kind, courseCode, status }) => status !== 'Cancelled' && (kind === 'Champion event' || courseCode === 'NEG'),
    )
    .map(({ course, date, start, mode, venue }) => ({
      date,
      words: `${course}: ${sayDay(date)}, ${start}, ${mode === 'Virtual' ? 'online' : venue}.`,
    }))
  const forums = meetings
    .filter(({ group }) => group === CHAMPIONS_GROUP)
    .map(({ date }) => ({ date, words: `Champions’ forum: ${sayDay(date)}.` }))
  return [...courses, ...forums]
    .filter(({ date }) => date > today)
    .sort((one, next) => one.date.localeCompare(next.date))
    .slice(0, MOST_DATES)
    .map(({ words }) => words)
}
