import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFile } from '../../domain/calendar-file.ts'
import { aSession } from '../storage/open-test-stores.ts'

const STAMP = new Date('2024-04-22T08:00:00Z')
/** Lines as a calendar reads them: folded ones joined again. */
const read = (file: string) => file.replace(/\r\n /g, '').split('\r\n')

test('times are London’s, in summer and in winter, as UTC', () => {
  const at = (date: string) =>
    read(calendarFile(aSession({ date, start: '09:30', durationHours: 3.5 }), STAMP)).filter((line) =>
      /^DT(START|END)/.test(line),
    )
  expect(at('2024-06-19')).toEqual(['DTSTART:20240619T083000Z', 'DTEND:20240619T120000Z'])
  expect(at('2024-11-22')).toEqual(['DTSTART:20241122T093000Z', 'DTEND:20241122T130000Z'])
})

test('a cancelled session cancels the entry under the same id', () => {
  const lines = read(calendarFile(aSession({ status: 'Cancelled' }), STAMP))
  expect(lines).toContain('STATUS:CANCELLED')
  expect(lines).toContain('UID:TS-001@partnership-assistant')
})

test('whatever a register calls a course, lines end in CR LF, hold 75 bytes at most, and the words come back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (course) => {
      const file = calendarFile(aSession({ course, mode: 'Face to face', venue: course }), STAMP)
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
      const venue = read(file)
        .find((line) => line.startsWith('LOCATION:'))
        ?.slice('LOCATION:'.length)
      const plain = venue?.replace(/\\([\\;,n])/g, (_all, mark) => (mark === 'n' ? '\n' : mark))
      expect(plain).toBe(course.replace(/\r\n|\r/g, '\n'))
    }),
  )
})
