// Every card about training and champions: fits Teams at its fullest, asks in words, and each button can be pressed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookingCard, chooseSwapCard, confirmBookingCard, confirmCancelCard } from '../../cards/booking.ts'
import { bookingNoticeCard } from '../../cards/booking-notice.ts'
import type { Message } from '../../cards/card.ts'
import {
  championApplicationCard,
  championDecidedCard,
  championDetailsCard,
  joinChampionsCard,
  leaveChampionsCard,
} from '../../cards/champion.ts'
import { editNewsletterCard, newsletterCard, newsletterSentCard } from '../../cards/newsletter.ts'
import { pulseCard, pulseThanksCard } from '../../cards/pulse.ts'
import { pulseRulesCard } from '../../cards/pulse-rules.ts'
import { PULSE_RULES } from '../../domain/pulse-rules.ts'
import type { BookingNotice } from '../../domain/training.ts'
import { aBooking, aSession } from '../storage/open-test-stores.ts'

const OPENING = ['$', '{'].join('')
const NOTICES: BookingNotice[] = [
  'offered',
  'lapsed',
  'session-cancelled',
  'booked-for-you',
  'cancelled-for-you',
  'joining',
  'missed',
]

/** Every card there is here, with the given words wherever people or registers put words. */
function allCards(words: string): Message[] {
  const session = aSession({ course: words, venue: words, provider: words, joining: words, mode: 'Virtual' })
  const booking = aBooking({ course: words, bookedBy: words, offerUntil: '2024-05-01' })
  const forWhom = { personId: 'p-2', displayName: words }
  const step = { session, free: 1, waiting: 0, asked: '2024-04-22T09:00:00.000Z', forWhom, mayChoose: true }
  const champion = {
    championId: 'NC-1',
    sector: words,
    subSector: words,
    roleTitle: words,
    joined: '2024-01-01',
    locality: words,
    forumsAttended: 0,
    hasNewsletter: true,
    status: 'Active',
  }
  const pulse = {
    pulseId: 'BK-1.3m',
    sessionId: 'TS-1',
    course: words,
    personId: 'p',
    point: '3m',
    due: '2024-08-01',
    state: 'sent',
    sentOn: '',
    answeredOn: '',
    choice: 'something',
    line: words,
    version: 1,
  } as const
  const news = { dates: [words, words], events: [session, session], newsletter: words, tools: words, updates: [words] }
  return [
    confirmBookingCard(step),
    confirmBookingCard({ ...step, free: 0, waiting: 1980 }),
    confirmCancelCard(step, booking),
    chooseSwapCard(step, [session, session, session, session, session]),
    ...['booked', 'waitlisted', 'offered', 'cancelled', 'lapsed', 'withdrawn', 'no-show'].map((status) =>
      bookingCard({
        session,
        booking: { ...booking, status },
        position: 1980,
        forWhom,
        calendarLink: 'https://app.example/api/sessions/TS-1/calendar.ics',
      }),
    ),
    ...NOTICES.map((notice) => bookingNoticeCard(notice, session, booking, session)),
    joinChampionsCard('now'),
    championDetailsCard(champion, news, 'now'),
    leaveChampionsCard(champion, 'now'),
    championApplicationCard({ ...champion, status: 'Applied' }),
    championDecidedCard(champion),
    pulseCard({ pulse, sessionDate: '2024-05-14' }),
    pulseCard({ pulse: { ...pulse, view: 'manager' }, sessionDate: '2024-05-14', about: words }),
    pulseRulesCard(PULSE_RULES, 'now'),
    pulseThanksCard(pulse),
    editNewsletterCard('2024-Q2', words),
    newsletterCard(`${words}\n\n${words}`),
    newsletterSentCard('2024-Q2', 2),
  ]
}

type Element = Record<string, unknown>

function elements(value: unknown): Element[] {
  if (Array.isArray(value)) return value.flatMap(elements)
  if (typeof value !== 'object' || value === null) return []
  return [value as Element, ...Object.values(value).flatMap(elements)]
}

describe('cards about training and champions', () => {
  it('fit into what Teams takes with the longest words a register may hold', () => {
    const sizes = allCards('Long words of guidance '.repeat(90)).map(({ card }) => JSON.stringify(card).length * 2)
    expect(sizes.filter((size) => size > 20 * 1024)).toEqual([])
  })

  it('have a verb on every Execute and the same press for older Teams', () => {
    for (const { card } of allCards('Neglect')) {
      for (const button of elements(card).filter(({ type }) => type === 'Action.Execute')) {
        expect(button.verb).toMatch(/^[a-z-]+$/)
        expect(button.fallback).toMatchObject({
          type: 'Action.Submit',
          data: { ...(button.data as object), verb: button.verb },
        })
      }
    }
  })

  it('open only addresses of our own', () => {
    const addresses = allCards('Neglect').flatMap(({ card }) =>
      elements(card).filter(({ type }) => type === 'Action.OpenUrl'),
    )
    expect(addresses.map(({ url }) => url)).toEqual(['https://app.example/api/sessions/TS-1/calendar.ics'])
  })

  it('leave nothing unfilled and read nothing as Markdown, whatever the words are', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 60 }),
          fc.constantFrom(`${OPENING}title}`, '[x](https://evil.example)', '<at>all</at>', '**bold**'),
        ),
        (words) => {
          for (const { card } of allCards(words)) {
            const shown = elements(card)
              .filter(({ type }) => type === 'TextBlock')
              .map(({ text }) => String(text))
              .join('\n')
            expect(shown).not.toMatch(/[^\\]\]\(https:/)
            expect(shown).not.toContain('<at>')
            expect(shown).not.toContain(OPENING)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('say before a press that charges are not published', () => {
    for (const card of [allCards('Neglect')[0], allCards('Neglect')[2], allCards('Neglect')[3]])
      expect(JSON.stringify(card?.card)).toContain('Amounts and notice periods are not published')
  })
})
