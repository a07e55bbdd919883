// When an impact pulse may be asked, in months after the session; 0 is the next working day.

export const PULSE_POINTS = [
  { point: 'end', months: 0, title: 'At the end' },
  { point: '3m', months: 3, title: 'After 3 months' },
  { point: '6m', months: 6, title: 'After 6 months' },
  { point: '12m', months: 12, title: 'After 12 months' },
] as const

export type PulsePoint = (typeof PULSE_POINTS)[number]['point']
