// Which bodies of a Section 11 round belong to a sector, as people name sectors.
import type { Section11Return } from '../section11-return.ts'

// A sector, as people name it, by the types of body in the register.
const TYPES: Readonly<Record<string, RegExp>> = {
  Education: /^Education/,
  "Children's Services": /children's services/,
  Health: /hospital|health|Integrated Care/,
  Police: /^Police/,
  'Early years': /^Early years/,
  'District councils': /^District council/,
  'Voluntary sector': /^Voluntary/,
  'Change Grow Live': /^Substance/,
}

export const SECTORS_OF_BODIES: readonly string[] = Object.keys(TYPES)

export function isOfSector({ organisationType }: Section11Return, sector: string | undefined): boolean {
  return TYPES[sector ?? '']?.test(organisationType) === true
}
