// Proposes where an action belongs in the Composite Action Plan: its section and its category. A person confirms both.
import type { Category, Section } from '../domain/action.ts'
import { SECTIONS } from '../domain/action.ts'
import type { Group } from '../domain/group.ts'

const SECTION_WORDS: readonly (readonly [Section, RegExp])[] = [
  ['FCN', /\bFCN\b|\bfathers?\b|\bfamily (?:and community )?network/i],
  [
    'VAG',
    /\bVAG\b|\bMACE\b|exploitat|county lines|missing episode|serious youth violence|contextual safeguarding|\binduction slippage/i,
  ],
  ['Neglect', /\bneglect|\bNSIG\b|\bNGCP\b|graded care|adolescent toolkit/i],
  [
    'Sector specific',
    /\bearly years\b|childmind|nurser(?:y|ies)|wraparound|\bhealth\b|acute trust|housing|district council|sector[- ]specific|template/i,
  ],
]
const CATEGORY_WORDS: readonly (readonly [Category, RegExp])[] = [
  [
    'Workforce Development',
    /\b(?:train(?:ing|ers?)|workshops?|courses?|induction|supervision|learning event|observ|twilight|champions' day|practice note|drop-in sessions?|booking with|competenc)/i,
  ],
  [
    'Comms',
    /\b(?:circulat|publicis|newsletter|leaflet|poster|letter|campaign|messages?|send (?:out|round|dates|guidance|members|every)|dates\b|share\b|stall|reword|communicat|invite|social media|press|website|film|examples)/i,
  ],
  [
    'Tools & resources',
    /\b(?:tool|toolkit|guid(?:e|ance)|template|form\b|polic(?:y|ies)|procedure|survey|profile|dashboard|glossary|brief|page|checklist|pathway|data|list|sheet|slide|document|register|column|briefing|chronolog|note on|outline|map|protocol|card)/i,
  ],
  [
    'Leadership',
    /\b(?:chair|escalat|raise|strategy|terms of reference|funding|plan\b|agenda|report|review|proposal|audit|governance|visits?|commission)/i,
  ],
]

/**
 * @param words the action's own words
 * @param around its owner, the heading it stood under and the notes' words behind it, used where its own words do not tell
 */
export function placeInPlan(
  words: string,
  around: { owner: string; heading: string; support: string },
  group: Group | undefined,
): { section: Section; category: Category } {
  const section = sectionOf(words, around, group)
  return {
    section,
    category: section === 'Sector specific' ? 'Sector Specific' : categoryOf(words, around.support, group),
  }
}

// A priority's own group speaks of its own section; MAAG and the advisory groups speak of all.
function sectionOf(
  words: string,
  { owner, heading }: { owner: string; heading: string },
  group: Group | undefined,
): Section {
  const own = (group?.sections ?? []).filter((name) => SECTIONS.some((section) => section === name))
  const only = own.length === 1 ? SECTIONS.find((section) => section === own[0]) : undefined
  if (only && only !== 'Other' && only !== 'Sector specific') return only
  if (only === 'Other') return 'Other'
  const owners = SECTION_WORDS.slice(0, 3).filter(([, pattern]) => pattern.test(owner))
  const byOwner = owners.length === 1 ? owners[0] : undefined
  const byWords = SECTION_WORDS.find(([, pattern]) => pattern.test(words))
  return (byWords ?? byOwner ?? SECTION_WORDS.find(([, pattern]) => pattern.test(heading)))?.[0] ?? 'Other'
}

function categoryOf(words: string, support: string, group: Group | undefined): Category {
  const named =
    CATEGORY_WORDS.find(([, pattern]) => pattern.test(words)) ??
    CATEGORY_WORDS.find(([, pattern]) => pattern.test(support))
  if (named) return named[0]
  return /workforce|training/i.test(group?.fullName ?? '') ? 'Workforce Development' : 'Leadership'
}
