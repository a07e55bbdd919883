// The reminder a chair, an owner or a safeguarding lead gets: what is owed, most pressing first, answered in place.
import type { Change } from '../domain/action.ts'
import { type Day, daysBetween, londonDay, sayDay } from '../domain/day.ts'
import type { ReminderKind } from '../domain/ladders.ts'
import { RHYTHM } from '../domain/rhythm.ts'
import { type Card, cardFrom, type Message } from './card.ts'
import { CHARGES } from './charges.ts'
import template from './digest.template.json' with { type: 'json' }
import { fitCard } from './fit-card.ts'
import { plain, shorten } from './plain.ts'
import { whyOf } from './why-of.ts'

/** One line of the digest, as the record stands now. */
export type DigestLine = {
  kind: ReminderKind
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
  /** Who offers it to this person, while they have not answered. */
  offeredBy?: string
  /** The evidence that this person may confirm or return, and the line on impact if there is one. */
  evidence?: string
  /** The partner it waits for. */
  blockedBy?: string
  /** True when nothing is asked of this person about it any more, though it is open: they answered meanwhile. */
  isSettled?: boolean
  /** Who put it off until when, and why, for those who may know. */
  putOff?: string
}

/** `day` is the digest's own day, `from` how many lines are passed over: the rest of a long digest. */
export type DigestGiven = {
  lines: readonly DigestLine[]
  today: Day
  isRepeat: boolean
  day?: Day
  from?: number
  /** Said before all else: why a press changed nothing, and what changed before it. */
  notice?: string | undefined
}

const draw = cardFrom<Record<string, unknown>>(template)

const BUTTONS = [
  { verb: 'update', title: 'Add an update' },
  { verb: 'done', title: 'Done' },
  { verb: 'more-time', title: 'Need more time' },
  { verb: 'not-mine', title: 'Not mine' },
  { verb: 'more', title: 'More choices' },
]

/** A few lines keep a card readable on a phone, fewer where their words are long; the rest are one press away. */
const FEWER = Array.from({ length: RHYTHM.linesShown - 1 }, (_, index) => RHYTHM.linesShown - 1 - index)
const LINES_SHOWN = [RHYTHM.linesShown, ...FEWER] as const

export function digestCard(given: DigestGiven): Message {
  return fitCard(LINES_SHOWN, (count) => drawDigest(given, count))
}

function drawDigest(given: DigestGiven, count: number): Message {
  const { lines, today, isRepeat, day = today, from = 0, notice = '' } = given
  const shown = lines.slice(from, from + count)
  const next = from + shown.length
  const hiddenCount = Math.max(0, lines.length - next)
  // Unconfirmed delivery is settled by the refresh that Teams makes when the card comes before somebody's eyes.
  const view = { kind: 'digest', ref: day, v: '1' }
  const title = `${isRepeat ? 'Sent again in case it did not reach you: ' : ''}${countOf(lines)}`
  const summary = `${notice === '' ? '' : `${notice} `}${title}. ${lines.map((line) => `${line.title}: ${whenOf(line, today)}`).join('. ')}`
  const turns = [
    ...(from > 0 ? [{ ...view, verb: 'digest', title: 'Back to the first', from: '0' }] : []),
    ...(hiddenCount > 0
      ? [{ ...view, verb: 'rest', title: `Show the next ${Math.min(hiddenCount, count)}`, from: String(next) }]
      : []),
  ]
  const card: Card = draw({
    title,
    notice: plain(shorten(notice, 600)),
    speak: plain(shorten(summary, 600)),
    intro: `Where things stand on ${sayDay(today)}. Press Answer to reply here; your group sees the same.`,
    day,
    lines: shown.map((line) => drawLine(line, today)),
    turns,
    hasTurns: turns.length > 0,
    more: hiddenCount > 0 ? `${hiddenCount} more ${hiddenCount === 1 ? 'is' : 'are'} waiting.` : '',
    why: `You get this because ${whyOf(lines)}. If that is wrong, press Not mine or ring the business unit on 01603 223409.`,
  })
  // A card of no digest would be refreshed into another one.
  if (!given.day) Reflect.deleteProperty(card, 'refresh')
  return { card, summary: shorten(summary, 300) }
}

function drawLine(line: DigestLine, today: Day) {
  const isOver = line.isOpen && line.due < today
  const isAskedForTime = line.isOpen && line.isJudge && line.requestedDue !== ''
  return {
    kind: line.kind,
    isAction: line.kind === 'action',
    ref: line.ref,
    v: String(line.version),
    title: plain(shorten(line.title, 160)),
    when: whenOf(line, today),
    tone: !line.isOpen ? 'good' : isOver ? 'attention' : daysBetween(today, line.due) <= 7 ? 'warning' : 'default',
    about: plain(`${line.ref} · ${line.about} · ${line.status}`),
    latest: latestOf(line),
    isOpen: line.isOpen,
    isAskedForTime,
    isOffered: line.isOpen && (line.offeredBy ?? '') !== '',
    offer: `${plain(line.offeredBy ?? '')} offers this to you.`,
    isForCheck: line.isOpen && (line.evidence ?? '') !== '',
    evidence: plain(shorten(line.evidence ?? '', 300)),
    blocked: line.isOpen && line.blockedBy ? `Waits for a partner: ${plain(shorten(line.blockedBy, 120))}` : '',
    putOff: line.isOpen ? plain(shorten(line.putOff ?? '', 200)) : '',
    canAnswer: canAnswer(line),
    isBooking: line.kind === 'training' && line.isOpen,
    charges: line.kind === 'training' ? CHARGES : '',
    buttons: canAnswer(line)
      ? BUTTONS.map((button) => ({ ...button, kind: line.kind, ref: line.ref, v: String(line.version) }))
      : [],
  }
}

/** Actions and returns are answered; a clock, a meeting or a course is only told of. */
function canAnswer({ kind, isOpen }: DigestLine): boolean {
  return isOpen && (kind === 'action' || kind === 'return')
}

function latestOf({ latest, requestedDue, requestedReason }: DigestLine): string {
  const asked =
    requestedDue === ''
      ? ''
      : `More time asked for until ${sayDay(requestedDue)}: ${plain(shorten(requestedReason, 120))}`
  if (!latest) return asked
  const said = latest.note === '' || asked !== '' ? '' : `: ${plain(shorten(latest.note, 120))}`
  const done = `${latest.what} by ${plain(latest.by)} on ${sayDay(londonDay(new Date(latest.at)))}${said}`
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

const NAMES: Record<ReminderKind, readonly [one: string, many: string]> = {
  action: ['action of the Composite Action Plan', 'actions of the Composite Action Plan'],
  return: ['Section 11 return', 'Section 11 returns'],
  review: ['rapid review clock', 'rapid review clocks'],
  milestone: ['practice review date', 'practice review dates'],
  papers: ['date for papers', 'dates for papers'],
  training: ['course you are booked on', 'courses you are booked on'],
}

function countOf(lines: readonly DigestLine[]): string {
  const parts = [...Map.groupBy(lines, ({ kind }) => kind)].map(
    ([kind, { length }]) => `${length} ${NAMES[kind][length === 1 ? 0 : 1]}`,
  )
  const last = parts.pop() ?? 'Nothing'
  return `${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last} for you`
}
