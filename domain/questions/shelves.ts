// The registers put in the order questions ask for them, once for each snapshot: an answer then reads only what it needs.
import type { Action } from '../action.ts'
import type { Champion } from '../champion.ts'
import type { Day } from '../day.ts'
import type { Draft } from '../draft.ts'
import type { Meeting } from '../group.ts'
import type { Records } from '../records.ts'
import type { Section11Return } from '../section11-return.ts'
import type { Session } from '../training.ts'
import { readWords } from './read-words.ts'
import { stemOf } from './stem-of.ts'

export type Shelves = {
  /** By date. */
  meetings: readonly Meeting[]
  meetingsByGroup: ReadonlyMap<string, readonly Meeting[]>
  /** By date and start. */
  sessions: readonly Session[]
  sessionsByCourse: ReadonlyMap<string, readonly Session[]>
  sessionById: ReadonlyMap<string, Session>
  actionByRef: ReadonlyMap<string, Action>
  /** Actions by the stems of their titles' words. */
  actionsByStem: ReadonlyMap<string, readonly Action[]>
  returnsByRound: ReadonlyMap<string, readonly Section11Return[]>
  returnsByOrganisation: ReadonlyMap<string, readonly Section11Return[]>
  /** Of each group with an approved update: its days, and the stems of what it holds. */
  updatesByGroup: ReadonlyMap<string, { days: readonly Day[]; stems: ReadonlySet<string> }>
  /** Days on which the active champions of a sector joined, earliest first. */
  joinedBySector: ReadonlyMap<string, readonly Day[]>
}

export function buildShelves(records: Records): Shelves {
  const meetings = records.meetings.toSorted((a, b) => a.date.localeCompare(b.date))
  const sessions = records.sessions.toSorted((a, b) => a.date.localeCompare(b.date) || a.start.localeCompare(b.start))
  return {
    meetings,
    meetingsByGroup: Map.groupBy(meetings, (meeting) => meeting.group),
    sessions,
    sessionsByCourse: Map.groupBy(sessions, (session) => session.course),
    sessionById: new Map(sessions.map((session) => [session.sessionId, session])),
    actionByRef: new Map(records.actions.map((action) => [action.ref, action])),
    actionsByStem: actionsByStem(records.actions),
    returnsByRound: Map.groupBy(records.returns, (item) => item.round),
    returnsByOrganisation: Map.groupBy(records.returns, (item) => item.organisation),
    updatesByGroup: updatesByGroup(records.updates),
    joinedBySector: joinedBySector(records.champions),
  }
}

function actionsByStem(actions: readonly Action[]): Map<string, Action[]> {
  const byStem = new Map<string, Action[]>()
  for (const action of actions) {
    for (const stem of new Set(readWords(action.title).map((word) => stemOf(word)))) {
      byStem.set(stem, [...(byStem.get(stem) ?? []), action])
    }
  }
  return byStem
}

function updatesByGroup(updates: readonly Draft[]) {
  const groups = [...Map.groupBy(updates, (update) => update.group)]
  return new Map(
    groups.map(([group, own]) => [
      group,
      {
        days: own.flatMap(({ date }) => (date === '' ? [] : [date])),
        stems: new Set(readWords(own.map(wordsOf).join(' ')).map((word) => stemOf(word))),
      },
    ]),
  )
}

/** What an update holds, as one text. */
export function wordsOf({ decisions, actions, risks, voice }: Draft): string {
  const said = [...decisions, ...risks, ...voice].map(({ text }) => text)
  return [...said, ...actions.map(({ title, ownerRole }) => `${title} ${ownerRole}`)].join(' ')
}

function joinedBySector(champions: readonly Champion[]): Map<string, Day[]> {
  const active = champions.filter((champion) => champion.status === 'Active')
  const bySector = Map.groupBy(active, (champion) => champion.sector)
  return new Map([...bySector].map(([sector, own]) => [sector, own.map((champion) => champion.joined).sort()]))
}

/** Where the first item dated `day` or later stands in a list ordered by day. */
export function placeOf(day: Day, ordered: readonly Day[] | readonly { date: Day }[]): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = ordered[middle]
    const date = typeof item === 'string' ? item : (item?.date ?? '')
    if (date < day) low = middle + 1
    else high = middle
  }
  return low
}
