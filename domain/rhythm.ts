// When and how often anybody is reminded, whatever of: quiet hours and the budget of cards. A rule of the partnership as data.
import type { Day } from './day.ts'

export type Rhythm = {
  /** Whole hours, London time, on working days; quiet otherwise. */
  hours: { from: number; until: number }
  /** Digests a person gets from Monday to Sunday; a statutory clock is not held back by it. */
  cardsAWeek: number
  /** Things on a card; the rest is one press away. */
  linesShown: number
  edition: string
  source: string
  effectiveFrom: Day
}

export const RHYTHM: Rhythm = {
  hours: { from: 8, until: 18 },
  cardsAWeek: 3,
  linesShown: 5,
  edition: '2024',
  source: 'NSCP business unit rule, 2024 edition',
  effectiveFrom: '2023-04-01',
}
