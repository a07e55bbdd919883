// Has the registers in memory read again after places changed, at most once a second: a rush would reload them for each press.
import type { Services } from './services.ts'

const EVERY_MS = 1000

export function placesChanged({ records }: Pick<Services, 'records'>): () => void {
  let last = 0
  let later: NodeJS.Timeout | undefined
  const forget = (): void => {
    later = undefined
    last = Date.now()
    records.forget()
  }
  return () => {
    if (later) return
    const wait = last + EVERY_MS - Date.now()
    if (wait <= 0) forget()
    // Does not keep a process alive: its memory goes with it.
    else later = setTimeout(forget, wait).unref()
  }
}
