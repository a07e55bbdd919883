// What a champion finds beside their details: dates ahead, the newsletter, the tools and the latest that was approved.
import { type Day, sayDay } from './day.ts'
import { CHAMPIONS_GROUP, type Newsletter, quarterOf } from './newsletter.ts'
import type { Records } from './records.ts'
import type { Session } from './training.ts'

export type ChampionNews = {
  /** Forums and champions' events to come, the nearest first, in words. */
  dates: string[]
  /** Events among them on which a place can be asked for. */
  events: Session[]
  newsletter: string
  tools: string
  updates: string[]
}

const MOST_DATES = 6
const MOST_UPDATES = 3
// The group that leads on neglect: what it decides is what champions pass on.
const NEGLECT_GROUP = 'NSIG'
const TOOLS_FACT = 'neg-toolbox'

type Given = Pick<Records, 'sessions' | 'meetings' | 'updates' | 'facts'>

export function championNews(given: Given, newsletters: readonly Newsletter[], today: Day): ChampionNews {
  const { sessions, meetings, updates, facts } = given
  const events = sessions
    .filter(({ kind, date, status }) => kind === 'Champion event' && date > today && status !== 'Cancelled')
    .sort((one, next) => one.date.localeCompare(next.date))
  const forums = meetings.filter(({ group, date }) => group === CHAMPIONS_GROUP && date > today)
  const dates = [
    ...events.map(({ course, date, start }) => ({ date, words: `${course}, ${sayDay(date)}, ${start}` })),
    ...forums.map(({ date }) => ({ date, words: `Champions’ forum, ${sayDay(date)}` })),
  ].sort((one, next) => one.date.localeCompare(next.date))
  const last = newsletters
    .filter(({ isPosted }) => isPosted)
    .map(({ sentAt }) => sentAt.slice(0, 10))
    .sort()
    .at(-1)
  return {
    dates: dates.slice(0, MOST_DATES).map(({ words }) => words),
    events,
    newsletter: `The newsletter comes once a quarter: ${last ? `the last one on ${sayDay(last)}` : 'none has been sent yet'}, this quarter ends on ${sayDay(quarterOf(today).to)}.`,
    tools: facts.find(({ id }) => id === TOOLS_FACT)?.statement ?? '',
    updates: updates
      .filter(({ group }) => group === CHAMPIONS_GROUP || group === NEGLECT_GROUP)
      .toSorted((one, next) => next.date.localeCompare(one.date))
      .slice(0, MOST_UPDATES)
      .map(({ group, date, headline }) => `${group}, ${sayDay(date)}: ${headline}`),
  }
}
