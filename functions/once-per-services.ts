// Wiring made once for the services of a host, when first asked for: one pace, one sender, one memory for all its functions.
import type { Services } from './services.ts'

export function oncePerServices<T>(make: (services: Services) => T): (services: Services) => T {
  const made = new WeakMap<Services, T>()
  return (services) => {
    const known = made.get(services)
    if (known !== undefined) return known
    const fresh = make(services)
    made.set(services, fresh)
    return fresh
  }
}
