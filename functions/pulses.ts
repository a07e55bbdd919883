// Impact pulses outside Teams: a person's own open questions, an answer with the card's checks, and the rules of asking.
import { z } from 'zod'
import { keepPulse } from '../bot/answer-pulse.ts'
import { changePulseRules } from '../bot/set-pulses.ts'
import { pulseWords } from '../cards/pulse.ts'
import { isOpenPulse, type Pulse, questionOf } from '../domain/pulse.ts'
import { PULSE_POINTS } from '../domain/pulse-points.ts'
import { PULSE_ASKS, type PulseRules } from '../domain/pulse-rules.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readText, SAFE } from './http.ts'
import { wordMinimiser } from './question-words.ts'
import { readJson } from './read-json.ts'
import { pulseShown } from './respond-pulse.ts'
import { type Services, services } from './services.ts'

export const pulseBody = z.strictObject({
  choice: z.string().max(50).describe('The word of one of the choices that GET gives'),
  line: z.string().max(300).default('').describe('Anything to add; identifiers are taken out before it is kept'),
})

const asks = z.enum(PULSE_ASKS)
export const pulseRulesBody = z.strictObject({
  asks: z.strictObject({ end: asks, '3m': asks, '6m': asks, '12m': asks }).describe('Who is asked at which point'),
  requestId: z.string().min(1).max(100).describe('Yours: the same request sent again is done once'),
})

const ANSWER = '{ "choice": "something", "line": "" }'
const RULES = `{ "asks": { ${PULSE_POINTS.map(({ point }) => `"${point}": "attendee"`).join(', ')} }, "requestId": "..." }`

export const pulsesGet = door(async (request) => {
  const given = await services()
  const { personId } = await given.identify(request)
  const own = (await given.pulses.list()).filter((pulse) => pulse.personId === personId && isOpenPulse(pulse))
  return { status: 200, jsonBody: await Promise.all(own.map((pulse) => shown(pulse, given))), headers: SAFE }
})

export const pulsesPost = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const read = pulseBody.safeParse(await bodyOf(request, ANSWER))
  if (!read.success) throw new Refusal(400, `Send ${ANSWER}.`)
  const { choice, line: words } = read.data
  const answer = { pulseId: (request.params.id ?? '').slice(0, 100), choice, words, door: 'api' }
  const outcome = await keepPulse(answer, person, { ...given, minimise: wordMinimiser(given) })
  if ('met' in outcome) return { status: 422, jsonBody: { error: outcome.met.title, ...outcome.met }, headers: SAFE }
  const { pulseId, state } = outcome.pulse
  return { status: 200, jsonBody: { pulse: pulseId, state, choice }, headers: SAFE }
})

export const pulseRulesGet = door(async (request) => {
  const given = await services()
  await given.identify(request)
  return { status: 200, jsonBody: rulesShown(await given.pulseRules.get()), headers: SAFE }
})

export const pulseRulesPost = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const read = pulseRulesBody.safeParse(await bodyOf(request, RULES))
  if (!read.success) throw new Refusal(400, `Send ${RULES}; each of ${PULSE_ASKS.join(', ')}.`)
  const chosen = { chosen: read.data.asks, asked: read.data.requestId, door: 'api' }
  return { status: 200, jsonBody: rulesShown(await changePulseRules(chosen, person, given)), headers: SAFE }
})

async function bodyOf(request: Parameters<typeof readText>[0], what: string): Promise<unknown> {
  return readJson(Buffer.from(await readText(request, 8192, 'This'), 'utf8'), what)
}

async function shown(pulse: Pulse, given: Services) {
  const { title: question, course } = pulseWords(await pulseShown(pulse, given))
  return {
    pulse: pulse.pulseId,
    question,
    course,
    choices: questionOf(pulse).choices.map(({ choice, title }) => ({ choice, title })),
  }
}

function rulesShown({ asks: set, setBy, setAt }: PulseRules) {
  return { asks: set, setBy, setAt }
}
