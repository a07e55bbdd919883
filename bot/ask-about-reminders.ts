// The business unit's questions about reminders: who would be reminded on a day, whom they did not reach, and what a changed
// rule would do.
import { answerCard } from '../cards/answer.ts'
import type { Message } from '../cards/card.ts'
import { addDays, type Clock, type Day, londonDay, sayDay, weekday } from '../domain/day.ts'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import type { PreviewRow } from '../domain/preview.ts'
import { readDates } from '../domain/questions/read-dates.ts'
import type { Undelivered } from '../domain/undelivered.ts'
import { type RuleServices, tryRule } from './change-rule.ts'
import type { Incoming } from './incoming.ts'

export type ReminderQuestionServices = RuleServices & {
  clock: Clock
  previewReminders(day: Day): Promise<PreviewRow[]>
  undeliveredReminders(): Promise<Undelivered[]>
}

const MOST_ROWS = 20
const PREVIEW = /\bwho\b.*\b(would|will|is|gets?|are)\b.*\bremind(ed|ers?)\b/i
const UNDELIVERED = /\b(undelivered|not (been )?delivered|did(n.?t| not) (arrive|reach|get)|could(n.?t| not) reach)\b/i
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** The answer, or undefined when it is another question or another person's. */
export async function askAboutReminders(
  { text, scope }: Incoming,
  person: Person,
  services: ReminderQuestionServices,
): Promise<Message | undefined> {
  if (!may(person, 'reminders.read') || scope !== 'personal') return undefined
  const today = londonDay(services.clock())
  const tried = await tryRule(text, services)
  if (tried) return tried
  if (PREVIEW.test(text))
    return drawPreview(dayMeant(text, today), await services.previewReminders(dayMeant(text, today)))
  if (UNDELIVERED.test(text) && /\bremind/i.test(text))
    return drawUndelivered(await services.undeliveredReminders(), today)
  return undefined
}

/** A named weekday is the next one; a written date is that date; otherwise today. */
function dayMeant(text: string, today: Day): Day {
  const words = text.toLowerCase().split(/\W+/)
  const number = WEEKDAYS.findIndex((name) => words.includes(name)) + 1
  if (number > 0) return addDays(today, ((number - weekday(today) + 6) % 7) + 1)
  if (words.includes('tomorrow')) return addDays(today, 1)
  return readDates(text, words, today).on ?? today
}

function drawPreview(day: Day, rows: readonly PreviewRow[]): Message {
  const lines = rows.reduce((sum, row) => sum + row.lines.length, 0)
  const more = rows.length > MOST_ROWS ? [`${rows.length - MOST_ROWS} more people are not shown here.`] : []
  return answerCard({
    title: `${rows.length} ${rows.length === 1 ? 'person' : 'people'} would be reminded on ${sayDay(day)}`,
    paragraphs: [
      rows.length === 0
        ? 'Nothing is owed that day, or it is not a working day.'
        : `${lines} things in all, one digest each. Nothing has been sent.`,
      ...more,
    ],
    table: {
      columns: ['Who', 'Things', 'References'],
      rows: rows.slice(0, MOST_ROWS).map(({ who, lines: theirs }) => [who, String(theirs.length), refsOf(theirs)]),
    },
    basis: 'Worked out from the registers, the rules and what has been planned already, as they stand now.',
    next: [],
  })
}

function refsOf(lines: readonly { ref: string }[]): string {
  const shown = lines.slice(0, 3).map(({ ref }) => ref)
  return lines.length > 3 ? `${shown.join(', ')} and ${lines.length - 3} more` : shown.join(', ')
}

function drawUndelivered(rows: readonly Undelivered[], today: Day): Message {
  return answerCard({
    title:
      rows.length === 0
        ? 'Every reminder of the last four weeks was delivered'
        : 'Reminders that did not reach somebody',
    paragraphs: rows.length > MOST_ROWS ? [`The latest ${MOST_ROWS} of ${rows.length}.`] : [],
    table: {
      columns: ['Who', 'When', 'Why', 'Next step'],
      rows: rows.slice(0, MOST_ROWS).map(({ who, day, why, next }) => [who, sayDay(day), why, next]),
    },
    basis: `The ledger of reminders, four weeks up to ${sayDay(today)}.`,
    next: [],
  })
}
