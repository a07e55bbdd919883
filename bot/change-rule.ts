// The business unit tries a changed rule of reminders in the chat, sees what it would do, and puts it into force in a press.
import type { Message } from '../cards/card.ts'
import { stepCard } from '../cards/step.ts'
import { type Clock, londonDay, sayDay } from '../domain/day.ts'
import { LADDERS, type Ladder } from '../domain/ladders.ts'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import type { DryRun } from '../domain/preview.ts'
import { Refusal } from '../domain/refusal.ts'
import { ladderFromWord, ladderToUse, ladderToWord, readLadder, type SetLadder } from '../domain/set-ladder.ts'
import type { Incoming } from './incoming.ts'

export type RuleServices = {
  clock: Clock
  ladders: { list(): Promise<Ladder[]>; put(ladder: SetLadder): Promise<unknown> }
  /** The next four weeks with the rule and without it; nothing is sent. */
  tryRule(rule: Ladder): Promise<DryRun>
}

const MOST_PEOPLE = 5

export const RULE_VERB = 'use-rule'

/** What a rule that was asked about would do; undefined when the words are about something else. */
export async function tryRule(text: string, services: RuleServices): Promise<Message | undefined> {
  const today = londonDay(services.clock())
  // Nearly all that is typed is about something else: only a rule's own words are worth reading storage for.
  if (!readLadder(text, LADDERS, today)) return undefined
  const rule = readLadder(text, [...LADDERS, ...(await services.ladders.list())], today)
  return rule && drawRun(rule, await services.tryRule(rule))
}

/** @throws Refusal 403 for anybody but the business unit, 400 for an altered button, 422 for a rule that floods somebody */
export async function putRuleInForce(
  { data }: Pick<Incoming, 'data'>,
  person: Person,
  services: RuleServices,
): Promise<Message> {
  const today = londonDay(services.clock())
  const word = typeof data.choice === 'string' ? data.choice : ''
  const rule = ladderFromWord(word, [...LADDERS, ...(await services.ladders.list())], today)
  await setRule(rule, person, services)
  return stepCard({
    title: 'The rule is set',
    paragraphs: [`${sayRule(rule)} It begins on ${sayDay(rule.effectiveFrom)}.`],
    buttons: [],
  })
}

/** The same for every door. @returns the rule as it is kept, with what it will do */
export async function setRule(rule: Ladder, person: Person, services: RuleServices) {
  if (!may(person, 'rules.set')) throw new Refusal(403, 'Only the business unit sets the rules of reminders.')
  const run = await services.tryRule(rule)
  const now = services.clock()
  const kept = ladderToUse(rule, run, person, now, londonDay(now))
  await services.ladders.put(kept)
  return { rule: kept, dryRun: run }
}

function drawRun(rule: Ladder, run: DryRun): Message {
  const { before, after, people, tooMuch } = run
  const more = people.length > MOST_PEOPLE ? ` and ${people.length - MOST_PEOPLE} more` : ''
  const differs = people
    .slice(0, MOST_PEOPLE)
    .map(
      ({ who, cards, cardsBefore, lines, linesBefore }) =>
        `${who} (${cardsBefore} cards with ${linesBefore} lines become ${cards} with ${lines})`,
    )
  return stepCard({
    title: `A changed rule, from ${sayDay(run.from)} to ${sayDay(run.to)}`,
    paragraphs: [
      sayRule(rule),
      people.length === 0 ? 'Nobody would notice.' : `It differs for ${differs.join(', ')}${more}.`,
      ...tooMuch.map((words) => `Too much: ${words}`),
      tooMuch.length > 0 ? 'It cannot be put into force as it is.' : 'Nothing has been changed or sent.',
    ],
    facts: [
      { name: 'Now', value: `${before.cards} cards with ${before.lines} lines` },
      { name: 'With it', value: `${after.cards} cards with ${after.lines} lines` },
    ],
    buttons:
      tooMuch.length > 0
        ? []
        : [{ verb: RULE_VERB, title: 'Use it from tomorrow', ref: rule.kind, choice: ladderToWord(rule) }],
    basis: 'Worked out day by day from the registers, wishes and budgets as they stand now.',
  })
}

const THINGS: Record<Ladder['kind'], string> = {
  action: 'actions',
  return: 'Section 11 returns',
  review: 'the clock of a rapid review',
  milestone: 'practice review milestones',
  papers: 'papers for a meeting',
  training: 'courses',
  decision: 'what waits for a decision',
}

function sayRule({ kind, before, clockDays, everyAfter }: Ladder): string {
  const when =
    clockDays.length > 0 ? `on working days ${clockDays.join(', ')}` : `${before.join(', ')} days before (0 is the day)`
  const then = everyAfter === 0 ? 'not repeated' : `then every ${everyAfter} days`
  return `Reminders about ${THINGS[kind]}: ${when}, ${then}.`
}
