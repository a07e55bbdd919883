// Neglect champions: how many, in which sectors, now and before. Numbers only, never a person.
import { type Day, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { placeOf } from '../questions/shelves.ts'
import type { Answer } from './answer.ts'
import { championOffers } from './champion-offers.ts'
import { asksWhoJoined, joinedWithin } from './champions-joined.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { count, listed } from './phrases.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

type Row = [name: string, champions: number]

const ASKS_SHARE = /\b(?:share|proportion|percent(?:age)?|per cent|fraction)\b/

// Of these two sectors the report gives the parts as well.
const WITHIN: ReadonlyMap<string, string> = new Map([
  ['champions-health', 'Health'],
  ['champions-cs', "Children's Services"],
])

export function answerChampions(question: Question, given: Given): Answer {
  return { ...decideChampions(question, given), offers: championOffers(given.asker) }
}

function decideChampions(question: Question, given: Given): Answer {
  if (asksWhoJoined(question)) return joinedWithin(question, given)
  const reached = reachedNumber(question)
  if (reached !== undefined) return whenReached(reached, given)
  if (question.topic === 'champions-leave') return leaving(given)
  if (question.topic === 'champions-locality') return localities(question, given)
  const facts = answerFromFacts(question, given)
  const within = WITHIN.get(question.topic ?? '')
  // "And schools", asked of health, is of another sector than the one whose parts were told.
  const isOther = question.sector !== within && isOfRegister(question.sector, given)
  const isWithinSector = within !== undefined && !isOther
  // "Our nursery manager fancies it", asked on, tells who would join and asks for no number.
  const isToJoin = question.topic === 'champions-join' && question.own !== undefined
  const isOfOne = question.sector !== undefined && !isToJoin && (!isWithinSector || ASKS_SHARE.test(question.text))
  const isBySector = question.topic === 'champions-sectors' || isOfOne || sectorsCompared(question).length > 1
  return isBySector ? sectors(question, given, facts) : facts
}

/** The register writes a sector with capitals of its own. */
function isOfRegister(sector: string | undefined, given: Given): boolean {
  const known = [...given.vocabulary.shelves.joinedBySector.keys()]
  return sector !== undefined && known.some((one) => one.toLowerCase() === sector.toLowerCase())
}

function leaving(given: Given): Answer {
  const isChampion = championOffers(given.asker).some(({ verb }) => verb === 'champion-details')
  return {
    title: 'Leaving the neglect champions',
    paragraphs: [
      isChampion
        ? 'You can leave at any time: press "My champion details and dates", then "Leave the network". Your dates stay on record, and the business unit is told.'
        : `Only champions can leave, and you are not one by the register. ${ASK_BUSINESS_UNIT}`,
    ],
    asAt: given.today,
    sources: [registerSource('neglect champions', given.today)],
    suggestions: suggestionsFor('champions'),
    isHeld: true,
    isPrivate: true,
  }
}

function sectors(question: Question, given: Given, facts: Answer): Answer {
  const rows = rowsAt(given.today, given)
  const total = rows.reduce((sum, [, champions]) => sum + champions, 0)
  return {
    ...facts,
    paragraphs: [leadOf(rows, total, question, given.today), ...linesOf(facts, given).slice(0, 3)],
    table: { columns: ['Sector', 'Champions'], rows: [...rows.map(cells), ['Total', String(total)]] },
    chart: {
      kind: 'bar',
      title: `Neglect champions by sector, ${sayDay(given.today)}`,
      bars: rows.map(([label, value]) => ({ label, value })),
    },
    asAt: given.today,
    sources: [registerSource('neglect champions', given.today), ...facts.sources.slice(0, 3)],
    isHeld: true,
  }
}

/** What is published of champions: what a sector pays in stands beside its name as well, and is no part of it. */
function linesOf({ paragraphs, sources }: Answer, { vocabulary }: Given): string[] {
  const isOfFunding = (factId = '') => vocabulary.facts.byId.get(factId)?.topic === 'funding'
  return paragraphs.filter((_, at) => paragraphs.length !== sources.length || !isOfFunding(sources[at]?.factId))
}

/** Active champions by sector on a day, most first. */
function rowsAt(day: Day, given: Given): Row[] {
  const sectors = [...given.vocabulary.shelves.joinedBySector]
  const rows = sectors.map(([sector, joined]): Row => [sector, placeOf(`${day}~`, joined)])
  return rows.sort((a, b) => b[1] - a[1])
}

// "More in health or police": sectors set beside each other.
const SAID_OF: Readonly<Record<string, RegExp>> = {
  Education: /\b(?:education|schools?)\b/,
  "Children's Services": /\b(?:children services|children's services|social (?:care|work|workers?))\b/,
  Health: /\b(?:health|nhs)\b/,
  'Voluntary sector': /\b(?:voluntary|charit\w+)\b/,
  'Early Years': /\b(?:early years|nurser\w+)\b/,
  'District Councils': /\b(?:districts?|councils?)\b/,
  Police: /\bpolice\b/,
}

function sectorsCompared({ own, text }: Question): string[] {
  const said = own ?? text
  if (!COMPARES.test(said)) return []
  return Object.keys(SAID_OF).filter((sector) => SAID_OF[sector]?.test(said))
}

const COMPARES = /\b(?:more|most|fewer|fewest|less|bigger|or|vs|versus|against|compared?|than|between|and)\b/

function leadOf(rows: readonly Row[], total: number, question: Question, today: Day): string {
  // The register's "Substance misuse (Change Grow Live)" is Change Grow Live to everybody.
  const wanted = question.sector?.toLowerCase()
  const own = rows.find(([sector]) => wanted !== undefined && sector.toLowerCase().includes(wanted))
  const named = sectorsCompared(question)
  const compared = rows.filter(([sector]) => named.includes(sector))
  if (compared.length > 1)
    return `${listed(compared.map(([sector, champions]) => `${sector} ${champions}`))}, of ${count(total, 'champion')} at ${sayDay(today)}.`
  if (own) return `${own[0]}: ${count(own[1], 'champion')} of ${total} at ${sayDay(today)}${shareOf(own[1], total)}.`
  const [largest, smallest] = [rows[0], rows.at(-1)]
  const ends =
    largest && smallest ? ` Most: ${largest[0]} (${largest[1]}); fewest: ${smallest[0]} (${smallest[1]}).` : ''
  return `${count(total, 'champion')} at ${sayDay(today)}.${ends}`
}

/** Worked out here, so it says that it is rounded. */
function shareOf(part: number, total: number): string {
  return total === 0 ? '' : `, about ${Math.round((part / total) * 100)}%`
}

function localities(question: Question, given: Given): Answer {
  const { from } = question
  const sector = isOfRegister(question.sector, given) ? question.sector?.toLowerCase() : undefined
  const wanted = given.records.champions.filter(
    (one) =>
      one.status === 'Active' &&
      one.joined <= given.today &&
      (from === undefined || one.joined >= from) &&
      (sector === undefined || one.sector.toLowerCase() === sector),
  )
  const areas = Map.groupBy(wanted, (one) => one.locality)
  const rows = [...areas].map(([area, own]): Row => [area, own.length]).sort((a, b) => a[0].localeCompare(b[0]))
  const lead =
    from === undefined
      ? `${count(wanted.length, 'champion')}${sector ? ` (${question.sector})` : ''} at ${sayDay(given.today)}, by local group (LSCG).`
      : `${count(wanted.length, 'champion')} joined since ${sayDay(from)}.`
  const asked = rows.find(([area]) => area === question.group)
  const own = asked ? [`${asked[0]}: ${asked[1]} of ${wanted.length}.`] : endsOf(rows, question)
  const town = question.venue
    ? [`Which of them are in ${question.venue} is not held: the register gives their local group, and no town.`]
    : []
  return {
    title: 'Neglect champions by area',
    paragraphs: [...own, lead, ...town],
    table: { columns: ['Area', 'Champions'], rows: rows.map(cells) },
    asAt: given.today,
    sources: [registerSource('neglect champions', given.today)],
    suggestions: suggestionsFor('champions'),
    isHeld: true,
  }
}

function endsOf(rows: readonly Row[], { own, text }: Question): string[] {
  const [most, fewest] = [rows.toSorted((a, b) => b[1] - a[1])[0], rows.toSorted((a, b) => a[1] - b[1])[0]]
  if (!most || !fewest || !/\b(?:most|fewest|least|lowest|highest|thin\w*|short\w*)\b/.test(own ?? text)) return []
  return [`Fewest: ${fewest[0]} (${fewest[1]}); most: ${most[0]} (${most[1]}).`]
}

const REACHED =
  /\bwhen\b.*\b(?:reach|reached|get to|got to|pass|passed|hit|go over|went over|go past)\b (?:the )?(\d{1,4})\b/

/** "When did we reach 300 champions", in its words as read. */
function reachedNumber({ own, text }: Question): number | undefined {
  const found = REACHED.exec(own ?? text)?.[1]
  return found === undefined ? undefined : Number(found)
}

function whenReached(number: number, given: Given): Answer {
  const days = [...given.vocabulary.shelves.joinedBySector.values()].flat().filter((day) => day <= given.today)
  const day = days.toSorted()[number - 1]
  const now = `There are ${days.length} at ${sayDay(given.today)}.`
  return {
    title: 'Neglect champions',
    paragraphs: [
      day === undefined
        ? `The register has not reached ${number}. ${now}`
        : `Of those who are champions now, the ${number} who joined first had joined by ${sayDay(day)}. ${now} Those who have left are not counted.`,
    ],
    asAt: given.today,
    sources: [registerSource('neglect champions', given.today)],
    suggestions: suggestionsFor('champions'),
    isHeld: true,
  }
}

function cells([name, champions]: Row): string[] {
  return [name, String(champions)]
}
