// Says what is wrong with a changed rule before it is used: one that would nag, or that nobody could account for.
import { isDay } from './day.ts'
import { type Ladder, RULE_KINDS } from './ladders.ts'
import { Refusal } from './refusal.ts'

// More than this about one thing is nagging, whatever the thing.
const MOST_RUNGS = 8
const SHORTEST_REPEAT_DAYS = 5
const LONGEST_DAYS = 180

/** @throws Refusal 400 naming every fault of the rule at once */
export function checkLadder(ladder: Ladder): void {
  const problems = problemsOf(ladder)
  if (problems.length === 0) return
  throw new Refusal(400, `The rule for "${ladder.kind}" was not taken: ${problems.join(' ')} Nothing was changed.`)
}

function problemsOf({ kind, before, everyAfter, clockDays, tells, source, edition, effectiveFrom }: Ladder): string[] {
  const rungs = [...before, ...clockDays]
  const isWhole = (days: number): boolean => Number.isSafeInteger(days) && days >= 0 && days <= LONGEST_DAYS
  const checks: [boolean, string][] = [
    [RULE_KINDS.includes(kind), `Nothing is reminded of as "${kind}"; use one of ${RULE_KINDS.join(', ')}.`],
    [rungs.length > 0, 'It has no days at all.'],
    [rungs.length <= MOST_RUNGS, `It has ${rungs.length} reminders for one thing; at most ${MOST_RUNGS} are taken.`],
    [rungs.every(isWhole), `Days must be whole numbers from 0 to ${LONGEST_DAYS}.`],
    [new Set(rungs).size === rungs.length, 'It names the same day twice.'],
    [
      everyAfter === 0 || (isWhole(everyAfter) && everyAfter >= SHORTEST_REPEAT_DAYS),
      `Repeats every ${everyAfter} days are too often; leave at least ${SHORTEST_REPEAT_DAYS} between them, or 0 for none.`,
    ],
    [tells.length > 0, 'It tells nobody.'],
    [edition.trim() !== '' && source.trim() !== '', 'It needs its edition and its source.'],
    [isDay(effectiveFrom), `"${effectiveFrom}" is not a date to begin on.`],
  ]
  return checks.filter(([isRight]) => !isRight).map(([, problem]) => problem)
}
