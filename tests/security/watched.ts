// Services that keep a list of which of their functions were called, so that a test can say that nothing ran.
import type { Services } from '../../functions/services.ts'

const DOORS = new Set(['checkActivity', 'identify', 'clock', 'requestsPerMinute'])

/** The same services; each call of a store is noted as `actions.change`. */
export function watched(services: Services, touched: string[]): Services {
  const noted = (name: string, value: unknown): unknown => {
    if (typeof value !== 'function') return value
    return (...given: unknown[]) => {
      touched.push(name)
      return (value as (...given: unknown[]) => unknown)(...given)
    }
  }
  return Object.fromEntries(
    Object.entries(services).map(([store, value]) => {
      if (DOORS.has(store)) return [store, value]
      if (typeof value !== 'object' || value === null) return [store, noted(store, value)]
      const parts = Object.entries(value).map(([name, part]) => [name, noted(`${store}.${name}`, part)])
      return [store, Object.fromEntries(parts)]
    }),
  ) as unknown as Services
}
