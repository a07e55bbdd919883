// The neglect champions' network: somebody asks to join, keeps their details or leaves; the business unit says yes or no.
import { createHash } from 'node:crypto'
import type { Message } from '../cards/card.ts'
import {
  championApplicationCard,
  championDecidedCard,
  championDetailsCard,
  championLeftCard,
  joinChampionsCard,
  leaveChampionsCard,
} from '../cards/champion.ts'
import type { Champion } from '../domain/champion.ts'
import { applyToChampion, CHAMPION_VERBS, type ChampionCommand, type ChampionVerb } from '../domain/champion-command.ts'
import { type ChampionNews, championNews } from '../domain/champion-news.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import type { Newsletter } from '../domain/newsletter.ts'
import { hasRole, type Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'
import { answeredAlready } from './do-command.ts'
import type { Incoming } from './incoming.ts'

export type ChampionServices = {
  clock: Clock
  records: { current(): Promise<Records>; forget(): void }
  champions: {
    get(championId: string): Promise<Champion | undefined>
    change(championId: string, next: (current: Champion | undefined) => Champion | undefined): Promise<unknown>
  }
  newsletters: { list(): Promise<Newsletter[]> }
  /** By Teams, else by e-mail with a link to the same choice. */
  tellOfChampion(personId: string, message: Message, championId: string): Promise<unknown>
}

export type ChampionRequest = {
  verb: ChampionVerb
  /** A champion's id, or `me`. */
  ref: string
  details: ChampionCommand['details']
  /** What tells this press from a later one of the same kind. */
  asked: string
  door: string
  /** The id of an e-mailed link, which takes one answer whatever it says. */
  linkId?: string
}

export function isChampionVerb(verb: string): boolean {
  return verb === 'champion-details' || (CHAMPION_VERBS as readonly string[]).includes(verb)
}

/** @throws Refusal when it is not theirs to do, the details make no sense, or it comes too late */
export async function joinChampions(incoming: Incoming, person: Person, services: ChampionServices): Promise<Message> {
  const { verb, data } = incoming
  if (incoming.scope !== 'personal') throw new Refusal(409, 'Open a chat with me and press there. Nothing was changed.')
  const asked = typeof data.asked === 'string' ? data.asked : ''
  const own = await ownChampion(person, services)
  const drawnAt = services.clock().toISOString()
  const isIn = own?.status === 'Active' || own?.status === 'Applied'
  if (verb === 'champion-details' || (verb === 'join-champions' && asked === ''))
    return own && isIn
      ? championDetailsCard(own, await newsFor(services), drawnAt)
      : joinChampionsCard(drawnAt, hasRole(person, 'champion'))
  if (verb === 'leave-champions' && asked === '' && own) return leaveChampionsCard(own, drawnAt)
  const door = incoming.isInvoke ? 'card' : 'card (older Teams)'
  const request = { verb: verb as ChampionVerb, ref: wordOf(data.ref), details: detailsOf(data), asked, door }
  const champion = await changeChampion(request, person, services)
  if (verb === 'accept-champion' || verb === 'decline-champion') return championApplicationCard(champion)
  return verb === 'leave-champions'
    ? championLeftCard()
    : championDetailsCard(champion, await newsFor(services), drawnAt)
}

/** Does what was asked once, and tells whoever has to know. */
export async function changeChampion(
  request: ChampionRequest,
  by: Person,
  services: ChampionServices,
): Promise<Champion> {
  const { verb, details, door, asked, linkId } = request
  const isDecision = verb === 'accept-champion' || verb === 'decline-champion'
  const championId = isDecision ? request.ref : ((await ownChampion(by, services))?.championId ?? championIdOf(by))
  const at = services.clock()
  const said = linkId === undefined ? [by.personId, verb, championId, asked, details] : ['link', linkId]
  const operationId = createHash('sha256').update(JSON.stringify(said)).digest('base64url')
  const command = { verb, championId, details, by, door, at, today: londonDay(at), operationId }
  let isNew = false
  await services.champions.change(championId, (current) => {
    const next = applyToChampion(current, command)
    isNew = next !== undefined
    return next
  })
  const champion = await services.champions.get(championId)
  if (!champion) throw new Error(`Champion ${championId} is not there after it was changed.`)
  if (linkId !== undefined && !isNew) throw answeredAlready('the champions’ network')
  services.records.forget()
  if (isNew && verb === 'join-champions') await tellBusinessUnit(champion, services)
  if (isNew && isDecision && champion.personId)
    await services.tellOfChampion(champion.personId, championDecidedCard(champion), championId)
  return champion
}

/** The row of somebody who joins through the assistant. It does not say who: the row's own field does, and can be emptied. */
export function championIdOf({ personId }: Person): string {
  return `NC-${createHash('sha256').update(`champion|${personId}`).digest('hex').slice(0, 10)}`
}

/** Their row: the register's where it says whose it is, else the one they made by joining through the assistant. */
export async function ownChampion(
  person: Person,
  { champions, records }: Pick<ChampionServices, 'champions' | 'records'>,
): Promise<Champion | undefined> {
  const rows = (await records.current()).champions.filter(({ personId }) => personId === person.personId)
  const known = rows.find(({ status }) => status === 'Active') ?? rows[0]
  return champions.get(known?.championId ?? championIdOf(person))
}

async function tellBusinessUnit(champion: Champion, services: ChampionServices): Promise<void> {
  const { people } = await services.records.current()
  const unit = people.filter((person) => hasRole(person, 'business_unit'))
  const card = championApplicationCard(champion)
  await Promise.all(unit.map(({ personId }) => services.tellOfChampion(personId, card, champion.championId)))
}

/** What stands beside somebody's details: dates, the newsletter, tools and updates. */
export async function newsFor({
  records,
  newsletters,
  clock,
}: Pick<ChampionServices, 'records' | 'newsletters' | 'clock'>): Promise<ChampionNews> {
  return championNews(await records.current(), await newsletters.list(), londonDay(clock()))
}

function detailsOf(data: Record<string, unknown>): ChampionCommand['details'] {
  return {
    sector: wordOf(data.sector),
    subSector: wordOf(data.subSector),
    locality: wordOf(data.locality),
    hasNewsletter: wordOf(data.newsletter) !== 'No thank you',
  }
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 200) : ''
}
