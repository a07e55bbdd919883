// Who would be reminded on a day, and what a changed rule would do over the next four weeks. Nothing is planned or sent.
import { checkLadder } from './check-ladder.ts'
import { addDays, type Day } from './day.ts'
import { LADDERS, type Ladder } from './ladders.ts'
import { heeding, type Preferences } from './preferences.ts'
import { type Given, type Owed, owedOn } from './reminder.ts'
import { isWorkingDay } from './working-days.ts'

export type PreviewGiven = Given & {
  preferences: readonly Preferences[]
  /** What the ledger has planned already, by `owedKey`: it is not owed again. */
  known: ReadonlySet<string>
}

/** The same what, whom, rung and due date is the same reminder. */
export function owedKey({ personId, kind, ref, rung, due }: Omit<Owed, 'because'>): string {
  return [personId, kind, ref, due, rung].join('|')
}

export type PreviewRow = { personId: string; who: string; lines: Owed[] }

/** Each person who would get a digest on the day, with its lines; empty on days off. */
export function previewOn(given: PreviewGiven): PreviewRow[] {
  if (!isWorkingDay(given.today, given.holidays)) return []
  const names = new Map(given.people.map((person) => [person.personId, person.displayName]))
  const fresh = heeding(owedOn(given), given).filter((owed) => !given.known.has(owedKey(owed)))
  return [...Map.groupBy(fresh, ({ personId }) => personId)]
    .map(([personId, lines]) => ({ personId, who: names.get(personId) ?? personId, lines }))
    .sort((one, other) => one.who.localeCompare(other.who) || one.personId.localeCompare(other.personId))
}

export type Load = { personId: string; who: string; cards: number; lines: number }

export type DryRun = {
  from: Day
  to: Day
  before: { cards: number; lines: number }
  after: { cards: number; lines: number }
  /** Those for whom anything changes, the most lines first. */
  people: (Load & { cardsBefore: number; linesBefore: number })[]
  /** Whom the rule would flood, said plainly; such a rule should not be put into force. */
  tooMuch: string[]
}

const DAYS = 28
// More things than this in four weeks nobody can answer.
const MOST_LINES = 100

/**
 * The next four weeks with a changed rule beside those without it.
 * @throws Refusal 400 naming every fault of the rule
 */
export function dryRun(given: PreviewGiven, rule: Ladder): DryRun {
  checkLadder(rule)
  const ladders = given.ladders ?? LADDERS
  const before = simulate({ ...given, ladders })
  const after = simulate({ ...given, ladders: [...ladders.filter(({ kind }) => kind !== rule.kind), rule] })
  const nothing = { cards: 0, lines: 0 }
  const people = [...new Set([...before.keys(), ...after.keys()])]
    .map((personId) => {
      const [was, is] = [before.get(personId) ?? nothing, after.get(personId) ?? nothing]
      const who = given.people.find((person) => person.personId === personId)?.displayName ?? personId
      return { personId, who, ...is, cardsBefore: was.cards, linesBefore: was.lines }
    })
    .filter((row) => row.cards !== row.cardsBefore || row.lines !== row.linesBefore)
    .sort((one, other) => other.lines - one.lines || one.personId.localeCompare(other.personId))
  const flooded = people.filter(({ lines }) => lines > MOST_LINES)
  return {
    from: given.today,
    to: addDays(given.today, DAYS - 1),
    before: total(before),
    after: total(after),
    people,
    tooMuch: flooded.map(({ who, lines }) => `${who} would be told ${lines} things in four weeks.`),
  }
}

function simulate(given: PreviewGiven): Map<string, { cards: number; lines: number }> {
  const known = new Set(given.known)
  const loads = new Map<string, { cards: number; lines: number }>()
  for (let ahead = 0; ahead < DAYS; ahead += 1) {
    for (const { personId, lines } of previewOn({ ...given, known, today: addDays(given.today, ahead) })) {
      const load = loads.get(personId) ?? { cards: 0, lines: 0 }
      loads.set(personId, { cards: load.cards + 1, lines: load.lines + lines.length })
      for (const line of lines) known.add(owedKey(line))
    }
  }
  return loads
}

function total(loads: ReadonlyMap<string, { cards: number; lines: number }>): { cards: number; lines: number } {
  let [cards, lines] = [0, 0]
  for (const load of loads.values()) {
    cards += load.cards
    lines += load.lines
  }
  return { cards, lines }
}
