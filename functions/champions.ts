// The champions' network outside Teams: the same commands, checks and history as the card's buttons.
import { z } from 'zod'
import { changeChampion } from '../bot/join-champions.ts'
import { CHAMPION_VERBS } from '../domain/champion-command.ts'
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
  const champion = await changeChampion({ verb, ref, details, asked, door: 'api' }, person, teams(given).notes)
  const { changes: _history, personId: _whose, ...shown } = champion
  return { status: 200, jsonBody: shown, headers: SAFE }
})
