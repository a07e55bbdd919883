// The champions' network outside Teams: the same commands, checks and history as the card's buttons, and one's own entry.
import { z } from 'zod'
import { changeChampion, newsFor, ownChampion } from '../bot/join-champions.ts'
import type { Champion } from '../domain/champion.ts'
import { CHAMPION_VERBS } from '../domain/champion-command.ts'
import { may } from '../domain/permissions.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readText, SAFE } from './http.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

export const championBody = z.strictObject({
  verb: z.enum(CHAMPION_VERBS),
  champion: z.string().max(200).default('me').describe('Whose application is decided; "me" for your own'),
  sector: z.string().max(100).default(''),
  subSector: z.string().max(100).default(''),
  locality: z.string().max(100).default(''),
  newsletter: z.boolean().default(true),
  requestId: z.string().min(1).max(100).describe('Yours: the same request sent again is done once'),
})

const WHAT = '{ "verb": "join-champions", "sector": "Health", "locality": "LSCG 1", "requestId": "..." }'

export const championsPost = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const read = championBody.safeParse(readJson(Buffer.from(await readText(request, 8192, 'This'), 'utf8'), WHAT))
  if (!read.success) throw new Refusal(400, `Send ${WHAT}.`)
  const { verb, champion: ref, sector, subSector, locality, newsletter: hasNewsletter, requestId: asked } = read.data
  const { teams } = await import('./teams.ts')
  const details = { sector, subSector, locality, hasNewsletter }
  const champion = await changeChampion({ verb, ref, details, asked, door: 'api' }, person, teams(given).champions)
  return { status: 200, jsonBody: shown(champion), headers: SAFE }
})

export const championsGet = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const own = await ownChampion(person, given)
  const { dates, newsletter, tools, updates } = await newsFor(given)
  const { champions } = await given.records.current()
  const applications = may(person, 'champions.decide') ? champions.filter(({ status }) => status === 'Applied') : []
  return {
    status: 200,
    jsonBody: {
      own: own ? shown(own) : null,
      dates,
      newsletter,
      tools,
      updates,
      applications: applications.map(shown),
    },
    headers: SAFE,
  }
})

/** An entry without its history and whose it is. */
function shown({ changes: _history, personId: _whose, ...champion }: Champion) {
  return champion
}
