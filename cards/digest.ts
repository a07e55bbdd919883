// The reminder a chair, an owner or a safeguarding lead gets: what is owed, most pressing first, answered in place.
import type { Change } from '../domain/action.ts'
import { type Day, daysBetween, sayDay } from '../domain/day.ts'
import { type Card, cardFrom, type Message } from './card.ts'
import template from './digest.template.json' with { type: 'json' }
import { fitCard } from './fit-card.ts'
import { plain, shorten } from './plain.ts'

/** One line of the digest, as the record stands now. */
export type DigestLine = {
  kind: 'action' | 'return'
  ref: string
  version: number
  title: string
  /** `Neglect, NSIG` or an organisation. */
  about: string
  status: string
  due: Day
  because: string
  /** False once it is closed, returned or otherwise out of the person's hands. */
  isOpen: boolean
  /** True when this person may agree a later date that was asked for. */
  isJudge: boolean
  requestedDue: Day | ''
  requestedReason: string
  latest: Change | undefined
}

export type DigestGiven = { lines: readonly DigestLine[]; today: Day; isRepeat: boolean }

const draw = cardFrom<Record<string, unknown>>(template)

const BUTTONS = [
  { verb: 'update', title: 'Add an update' },
  { verb: 'done', title: 'Done' },
  { verb: 'more-time', title: 'Need more time' },
  { verb: 'not-mine', title: 'Not mine' },
]

/** At most five lines keep a card readable on a phone; the rest are one question away. */
const LINES_SHOWN = [5, 4, 3] as const

export function digestCard(given: DigestGiven): Message {
  return fitCard(LINES_SHOWN, (count) => drawDigest(given, count))
}

function drawDigest({ lines, today, isRepeat }: DigestGiven, count: number): Message {
  const hiddenCount = Math.max(0, lines.length - count)
  const title = `${isRepeat ? 'Sent again in case it did not reach you: ' : ''}${countOf(lines)}`
  const summary = `${title}. ${lines.map((line) => `${line.title}: ${whenOf(line, today)}`).join('. ')}`
  const card: Card = draw({
    title,
    speak: plain(shorten(summary, 600)),
    intro: `Where things stand on ${sayDay(today)}. Press Answer to reply here; your group sees the same.`,
    lines: lines.slice(0, count).map((line) => drawLine(line, today)),
    more:
      hiddenCount > 0
        ? `${hiddenCount} more ${hiddenCount === 1 ? 'is' : 'are'} waiting. Ask me "what's mine to do?" to see all of them.`
        : '',
    why: `You get this because ${whyOf(lines)}. If that is wrong, press Not mine or ring the business unit on 01603 223409.`,
  })
  return { card, summary: shorten(summary, 300) }
}

function drawLine(line: DigestLine, today: Day) {
  const isOver = line.isOpen && line.due < today
  const isAskedForTime = line.isOpen && line.isJudge && line.requestedDue !== ''
  return {
    kind: line.kind,
    ref: line.ref,
    v: String(line.version),
    title: plain(shorten(line.title, 160)),
    when: whenOf(line, today),
    tone: !line.isOpen ? 'good' : isOver ? 'attention' : daysBetween(today, line.due) <= 7 ? 'warning' : 'default',
    about: plain(`${line.ref} · ${line.about} · ${line.status}`),
    latest: latestOf(line),
    isOpen: line.isOpen,
    isAskedForTime,
    buttons: line.isOpen
      ? BUTTONS.map((button) => ({ ...button, kind: line.kind, ref: line.ref, v: String(line.version) }))
      : [],
  }
}

function latestOf({ latest, requestedDue, requestedReason }: DigestLine): string {
  const asked =
    requestedDue === ''
      ? ''
      : `More time asked for until ${sayDay(requestedDue)}: ${plain(shorten(requestedReason, 120))}`
  if (!latest) return asked
  const said = latest.note === '' || asked !== '' ? '' : `: ${plain(shorten(latest.note, 120))}`
  const done = `${latest.what} by ${plain(latest.by)} on ${sayDay(latest.at.slice(0, 10))}${said}`
  return asked === '' ? done : `${done}. ${asked}`
}

/** `Due 30 April 2024, in 8 days` or `5 days overdue, was due 17 April 2024`. */
function whenOf({ due, isOpen, status }: DigestLine, today: Day): string {
  if (!isOpen) return status === 'Closed' ? 'Closed' : status
  const days = daysBetween(today, due)
  if (days === 0) return `Due today, ${sayDay(due)}`
  if (days > 0) return `Due ${sayDay(due)}, ${days === 1 ? 'tomorrow' : `in ${days} days`}`
  return `${-days} ${days === -1 ? 'day' : 'days'} overdue, was due ${sayDay(due)}`
}

function countOf(lines: readonly DigestLine[]): string {
  const actions = lines.filter((line) => line.kind === 'action').length
  const returns = lines.length - actions
  const parts = [
    actions > 0 ? `${actions} ${actions === 1 ? 'action' : 'actions'} of the Composite Action Plan` : '',
    returns > 0 ? `${returns} Section 11 ${returns === 1 ? 'return' : 'returns'}` : '',
  ]
  return `${parts.filter((part) => part !== '').join(' and ')} for you`
}

function whyOf(lines: readonly DigestLine[]): string {
  const reasons: Record<string, string> = {
    owner: 'you own an action here',
    chair: 'you chair the group that owns an action here',
    lead: 'you are the safeguarding lead who makes this return',
    'business unit': 'the group that owns it has no chair on the roster, so it comes to the business unit',
  }
  return [...new Set(lines.map((line) => reasons[line.because] ?? 'the roster names you'))].join(', and ')
}
