// What happens to a question's words before they leave the chat: identifiers out, and for a model only then its reading.
import type { AnswerServices } from '../bot/answer-question.ts'
import type { Records } from '../domain/records.ts'
import type { MapQuestion } from '../summaries/map-question.ts'
import { rateLimit, TooManyRequests } from './rate-limit.ts'
import type { Services } from './services.ts'

/** Takes identifiers out of a question. The reader of identifiers is loaded on first use: it is large. */
export function wordMinimiser({ records }: Pick<Services, 'records'>) {
  return async (text: string): Promise<string> => minimise(text, await records.current())
}

async function minimise(text: string, { groups, people, meetings, holidays }: Records): Promise<string> {
  const { removeIdentifiers } = await import('../summaries/remove-identifiers.ts')
  const roles = [...new Set(people.flatMap(({ displayName, ownerRoles }) => [displayName, ...ownerRoles]))]
  return removeIdentifiers(text, { groups, roles, meetings, terms: [], holidays }).text
}

// Of all people together, for each instance: a flood of odd questions shall not become a bill. Past it the offline reading stands.
const READINGS_PER_MINUTE = 120

function isWithin(count: (caller: string) => void): boolean {
  try {
    count('everybody')
    return true
  } catch (error) {
    if (error instanceof TooManyRequests) return false
    throw error
  }
}

/** The model's reading of words, or undefined where no model is set up. */
export function questionMapping({ model }: Pick<Services, 'model'>): AnswerServices['mapQuestion'] {
  if (!model) return undefined
  let mapper: MapQuestion | undefined
  const count = rateLimit(READINGS_PER_MINUTE)
  return async (text, read, records) => {
    if (!isWithin(count)) return undefined
    const { questionMapper } = await import('../summaries/map-question.ts')
    mapper ??= questionMapper(model, (reason) => console.warn(`A model's reading was not used: ${reason}`))
    return mapper(await minimise(text, records), read, records)
  }
}
