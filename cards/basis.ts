// The line under an answer: which day it is counted at and where it comes from, short enough for a phone.
import { type Day, sayDay } from '../domain/day.ts'
import { shorten } from './plain.ts'

type Source = { label: string; detail: string }

const SECTIONS_SHOWN = 3
const LONGEST_SECTION = 60

/** `As at 22 April 2024. Source: Annual report 2023-24, sections 4 Composite Action Plan; 2 Voice of the Child.` */
export function basisOf(asAt: Day | '', sources: readonly Source[]): string {
  const counted = asAt === '' ? '' : `As at ${sayDay(asAt)}.`
  const said = sayDay(asAt || '2000-01-01')
  const parts = [...Map.groupBy(sources, ({ label }) => label)].map(([label, same]) =>
    // A register's own date is not said twice.
    sayPart(
      label,
      same.map(({ detail }) => detail).filter((detail) => asAt === '' || detail !== `as at ${said}`),
    ),
  )
  const from = parts.length === 0 ? '' : `Source: ${parts.join('; ')}.`
  return [counted, from].filter((part) => part !== '').join(' ')
}

function sayPart(label: string, details: readonly string[]): string {
  const sections = [...new Set(details.filter(isSection).map(shortSection))]
  const others = [...new Set(details.filter((detail) => !isSection(detail)).map(withoutEnd))].filter(
    (one) => one !== '' && one !== 'section',
  )
  const shown = sections.slice(0, SECTIONS_SHOWN).join(', ')
  const hidden = sections.length - SECTIONS_SHOWN
  const listed = sections.length === 0 ? '' : `${sections.length === 1 ? 'section' : 'sections'} ${shown}`
  return [withoutEnd(label), ...others, hidden > 0 ? `${listed} and ${hidden} more` : listed]
    .filter((part) => part !== '')
    .join(', ')
}

const isSection = (detail: string): boolean => /^section\s+\S/.test(detail)

/** `section 4. Independent Scrutiny > Composite Action Plan` is said as `4 Composite Action Plan`. */
function shortSection(detail: string): string {
  const path = detail.slice('section '.length)
  const number = /^\d+/.exec(path)?.[0] ?? ''
  const last = (path.split(' > ').at(-1) ?? path).replace(/^\d+\.?\s+/, '')
  return shorten(withoutEnd(`${number} ${last}`.trim()), LONGEST_SECTION)
}

function withoutEnd(text: string): string {
  return text.trim().replace(/[\s.…;,]+$/, '')
}
