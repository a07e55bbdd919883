// One digest for a person and a day: what is newly owed, with what earlier days left unsent, within the week's budget.
import { addDays, type Day, weekday } from './day.ts'
import { type Digest, type Line, mayJoin } from './ledger.ts'
import { byPressing, type Owed } from './reminder.ts'

// Storage changes at most 100 rows at once: the digest, its lines and a few earlier digests.
export const MOST_LINES = 90
const MOST_JOINED = 5

export type Composed = {
  /** Undefined when there is nothing to plan today. */
  digest: Digest | undefined
  /** Those lines of it that were never planned before. */
  fresh: Owed[]
  /** Days of the earlier digests whose lines it took. */
  joinedDays: Day[]
  /** How many things wait for another day: the week's cards are used up, or there are too many for one digest. */
  heldOver: number
}

/**
 * @param blank the digest of the day without lines
 * @param fresh what is owed and was never planned
 * @param past the person's digests of the last weeks, today's too
 * @param cardsAWeek how many digests a person gets from Monday to Sunday; a statutory clock is not held back by it
 */
export function composeDigest(
  blank: Digest,
  fresh: readonly Owed[],
  past: readonly Digest[],
  cardsAWeek: number,
): Composed {
  const nothing = { digest: undefined, fresh: [], joinedDays: [], heldOver: 0 }
  if (past.some(({ day }) => day === blank.day)) return { ...nothing, heldOver: fresh.length }
  const earlier = past.filter((digest) => digest.day < blank.day && mayJoin(digest)).slice(0, MOST_JOINED)
  const { joinedLines, joinedDays } = join(earlier)
  if (fresh.length === 0 && joinedDays.length === 0) return nothing
  const isUrgent = [...fresh, ...joinedLines].some(({ kind }) => kind === 'review')
  if (!isUrgent && cardsThisWeek(past, blank.day) >= cardsAWeek) {
    return { ...nothing, heldOver: fresh.length + joinedLines.length }
  }
  const taken = [...fresh].sort(byUrgency).slice(0, Math.max(0, MOST_LINES - joinedLines.length))
  const isRepeat = earlier.some(({ day, state }) => joinedDays.includes(day) && state === 'unconfirmed')
  return {
    digest: { ...blank, isRepeat, lines: latestOnly([...joinedLines, ...taken]) },
    fresh: taken,
    joinedDays,
    heldOver: fresh.length - taken.length,
  }
}

/** Where not everything fits, a statutory clock goes first, then what is most pressing. */
function byUrgency(one: Owed, other: Owed): number {
  return Number(other.kind === 'review') - Number(one.kind === 'review') || byPressing(one, other)
}

function join(earlier: readonly Digest[]): { joinedLines: Line[]; joinedDays: Day[] } {
  const joinedLines: Line[] = []
  const joinedDays: Day[] = []
  for (const { day, lines } of earlier) {
    const left = lines.filter(({ dropped }) => dropped === undefined)
    if (joinedLines.length + left.length > MOST_LINES) break
    joinedLines.push(...left)
    joinedDays.push(day)
  }
  return { joinedLines, joinedDays }
}

/** A thing is shown once: an earlier rung gives way to the one reached since. */
function latestOnly(lines: Line[]): Line[] {
  const latest = new Map<string, Line>()
  for (const line of lines) {
    const key = `${line.kind}|${line.ref}`
    const known = latest.get(key)
    if (!known || line.due > known.due || (line.due === known.due && line.rung > known.rung)) latest.set(key, line)
  }
  return lines.map((line) =>
    latest.get(`${line.kind}|${line.ref}`) === line ? line : { ...line, dropped: 'A later reminder takes its place.' },
  )
}

function cardsThisWeek(past: readonly Digest[], day: Day): number {
  const monday = addDays(day, 1 - weekday(day))
  return past.filter((digest) => digest.day >= monday && digest.attempt > 0 && !mayJoin(digest)).length
}
