// A session as a calendar file (iCalendar, RFC 5545), for any calendar. Says nothing about who booked.
import { Temporal } from 'temporal-polyfill'
import type { Session } from './training.ts'

/** Longest line in bytes, without its end (RFC 5545, 3.1). */
const LINE_BYTES = 75

/**
 * @param stamp when the file was made; a later one with the same session replaces an earlier one in a calendar
 * @returns lines ended by CR LF, in UTF-8
 */
export function calendarFile(session: Session, stamp: Date): string {
  const start = Temporal.ZonedDateTime.from(`${session.date}T${session.start}:00[Europe/London]`)
  const end = start.add({ minutes: Math.round(session.durationHours * 60) })
  const isCancelled = session.status === 'Cancelled'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//NSCP//Partnership Assistant//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    // The same id each time, so that a calendar replaces the entry instead of adding another.
    `UID:${session.sessionId}@partnership-assistant`,
    `DTSTAMP:${utc(stamp.getTime())}`,
    `SEQUENCE:${Math.floor(stamp.getTime() / 60_000) - FIRST_MINUTE}`,
    `DTSTART:${utc(start.epochMilliseconds)}`,
    `DTEND:${utc(end.epochMilliseconds)}`,
    `SUMMARY:${escapeText(`${session.course} (NSCP training)`)}`,
    `LOCATION:${escapeText(session.mode === 'Virtual' ? 'Online' : session.venue)}`,
    `DESCRIPTION:${escapeText(`${session.provider}. To change your booking, ask the Partnership Assistant in Teams or ring 01603 223409.`)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(fold).join('\r\n')}\r\n`
}

// A sequence is a small whole number that only grows: minutes since the product's first year.
const FIRST_MINUTE = Date.UTC(2024, 0, 1) / 60_000

/** `20240619T083000Z`. Times in UTC need no description of the time zone. */
function utc(milliseconds: number): string {
  return new Date(milliseconds)
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replace(/[-:]/g, '')
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n')
}

/** Long lines go on in the next, after a blank; never in the middle of a letter. */
function fold(line: string): string[] {
  const folded: string[] = []
  let current = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > LINE_BYTES) {
      folded.push(current)
      current = ' '
      bytes = 1
    }
    current += letter
    bytes += size
  }
  return [...folded, current]
}
