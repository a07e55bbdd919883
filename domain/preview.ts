// Who would be reminded on a day, and what a changed rule would do over the next four weeks: the days in between are gone
// through as the planner would go through them. Nothing is planned or sent.
import { checkLadder } from './check-ladder.ts'
import { composeDigest } from './compose-digest.ts'
import { addDays, type Day } from './day.ts'
import { LADDERS, type Ladder } from './ladders.ts'
import { blankDigest, type Digest } from './ledger.ts'
import { type GivenWishes, owedTo } from './owed-to.ts'
import { type Owed, owedKey } from './reminder.ts'
import { isWorkingDay } from './working-days.ts'

/** `today` is where it begins. */
export type PreviewGiven = GivenWishes & {
  /** The ledger's digests of the last weeks: what was told is not owed again, and counts towards the week's cards. */
  past: readonly Digest[]
  cardsAWeek: number
}

export type PreviewRow = { personId: string; who: string; lines: Owed[] }

/** Each person who would get a digest on `day`, with its lines; empty on days off. */
export function previewOn(given: PreviewGiven, day: Day = given.today): PreviewRow[] {
  let rows: PreviewRow[] = []
  walk(given, day, (on, found) => {
    if (on === day) rows = found
  })
  return rows.sort((one, other) => one.who.localeCompare(other.who) || one.personId.localeCompare(other.personId))
}

/** Plans each day up to `last` as if every digest were sent on its day. */
function walk(given: PreviewGiven, last: Day, visit: (day: Day, rows: PreviewRow[], fresh: Owed[]) => void): void {
  const names = new Map(given.people.map((person) => [person.personId, person.displayName]))
  const ledger = Map.groupBy(given.past, ({ personId }) => personId)
  const known = new Map([...ledger].map(([personId, digests]) => [personId, keysOf(digests)]))
  for (let day = given.today; day <= last; day = addDays(day, 1)) {
    const owed = isWorkingDay(day, given.holidays) ? owedTo({ ...given, today: day }) : []
    const rows: PreviewRow[] = []
    const owedFirst: Owed[] = []
    for (const [personId, theirs] of Map.groupBy(owed, (each) => each.personId)) {
      const told = known.get(personId) ?? new Set<string>()
      const past = ledger.get(personId) ?? []
      const fresh = theirs.filter((each) => !told.has(owedKey(each)))
      owedFirst.push(...fresh)
      const { digest } = composeDigest(blankDigest(personId, day), fresh, past, given.cardsAWeek)
      if (!digest) continue
      const lines = digest.lines.filter(({ dropped }) => dropped === undefined)
      ledger.set(personId, [...past.map(sent), { ...digest, state: 'sent', attempt: 1 }])
      known.set(personId, new Set([...told, ...keysOf([digest])]))
      rows.push({ personId, who: names.get(personId) ?? personId, lines })
    }
    visit(day, rows, owedFirst)
  }
}

function keysOf(digests: readonly Digest[]): Set<string> {
  return new Set(digests.flatMap(({ lines }) => lines.map((line) => owedKey(line))))
}

/** What an earlier day had left joined the one just planned. */
function sent(digest: Digest): Digest {
  return digest.state === 'planned' ? { ...digest, state: 'cancelled' } : digest
}

/** `lines` counts what is owed, even where the week's cards do not hold it. */
export type Load = { personId: string; who: string; cards: number; lines: number }

export type DryRun = {
  from: Day
  to: Day
  before: { cards: number; lines: number }
  after: { cards: number; lines: number }
  /** Those for whom anything changes, the most lines first. */
  people: (Load & { cardsBefore: number; linesBefore: number })[]
  /** Whom the rule would flood, said plainly; such a rule is not put into force. */
  tooMuch: string[]
}

/** How many days a dry run goes through. */
export const DRY_RUN_DAYS = 28
// More things than this in four weeks nobody can answer.
const MOST_LINES = 100

/**
 * The next four weeks with a changed rule, as if it began at once, beside those without it.
 * @throws Refusal 400 naming every fault of the rule
 */
export function dryRun(given: PreviewGiven, rule: Ladder): DryRun {
  checkLadder(rule)
  const ladders = given.ladders ?? LADDERS
  const to = addDays(given.today, DRY_RUN_DAYS - 1)
  const tried = [...ladders.filter(({ kind }) => kind !== rule.kind), { ...rule, effectiveFrom: given.today }]
  const before = loadsOf({ ...given, ladders }, to)
  const after = loadsOf({ ...given, ladders: tried }, to)
  const nothing = { cards: 0, lines: 0 }
  const people = [...new Set([...before.keys(), ...after.keys()])]
    .map((personId) => {
      const [was, is] = [before.get(personId) ?? nothing, after.get(personId) ?? nothing]
      const who = given.people.find((person) => person.personId === personId)?.displayName ?? personId
      return { personId, who, ...is, cardsBefore: was.cards, linesBefore: was.lines }
    })
    .filter((row) => row.cards !== row.cardsBefore || row.lines !== row.linesBefore)
    .sort((one, other) => other.lines - one.lines || one.personId.localeCompare(other.personId))
  const flooded = people.filter(({ lines, linesBefore }) => lines > MOST_LINES && lines > linesBefore)
  return {
    from: given.today,
    to,
    before: total(before),
    after: total(after),
    people,
    tooMuch: flooded.map(({ who, lines }) => `${who} would be told ${lines} things in four weeks.`),
  }
}

function loadsOf(given: PreviewGiven, to: Day): Map<string, { cards: number; lines: number }> {
  const owed = new Map<string, Set<string>>()
  const cards = new Map<string, number>()
  walk(given, to, (_, rows, fresh) => {
    for (const { personId } of rows) cards.set(personId, (cards.get(personId) ?? 0) + 1)
    for (const each of fresh) owed.set(each.personId, (owed.get(each.personId) ?? new Set()).add(owedKey(each)))
  })
  return new Map([...owed].map(([personId, keys]) => [personId, { cards: cards.get(personId) ?? 0, lines: keys.size }]))
}

function total(loads: ReadonlyMap<string, { cards: number; lines: number }>): { cards: number; lines: number } {
  let [cards, lines] = [0, 0]
  for (const load of loads.values()) {
    cards += load.cards
    lines += load.lines
  }
  return { cards, lines }
}
