// What an import of the roster leaves with nobody to do it: said in the import's own answer, so that it is handed over at once.
import { londonDay } from '../domain/day.ts'
import { type Orphan, orphans } from '../domain/handover.ts'
import type { Services } from './services.ts'

const NAMED = 20

type Given = Pick<Services, 'records' | 'clock'>

/** Begin before the import; what is returned says, after it, what has nobody any more and had somebody before. */
export async function watchOwners(register: string, { records, clock }: Given): Promise<() => Promise<string[]>> {
  if (register !== 'people') return async () => []
  records.forget()
  const list = async (): Promise<Orphan[]> => orphans(await records.current(), londonDay(clock()))
  const before = new Set((await list()).map(({ ref }) => ref))
  return async () => {
    records.forget()
    const left = (await list()).filter(({ ref }) => !before.has(ref))
    if (left.length === 0) return []
    const named = left.slice(0, NAMED).map(({ ref, formerly }) => `${ref} (${formerly})`)
    const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : ''
    return [
      `Nobody on the roster holds these any more: ${named.join(', ')}${more}. Hand them over; GET api/handover lists them.`,
    ]
  }
}
