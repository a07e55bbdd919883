// The house as a fault program runs it: real storage and jobs, loopback connector and Notify, a clock from a given start.
import type { DeliveryPolicy } from '../../domain/ledger.ts'
import { createServices, type Services } from '../../functions/services.ts'

export type HouseSettings = {
  connectionString: string
  connectorUrl: string
  /** The moment of the house's clock when `startedAt` (milliseconds of this machine) was. */
  now: string
  startedAt: number
  policy: Partial<DeliveryPolicy>
}

// The two ids in a key of GOV.UK Notify; this one opens nothing.
const NOTIFY_KEY = 'local-00000000-0000-4000-8000-000000000001-00000000-0000-4000-8000-000000000002'

export function faultHouse({ connectionString, connectorUrl, now, startedAt, policy }: HouseSettings): Services {
  const start = Date.parse(now)
  return createServices({
    clock: () => new Date(start + Date.now() - startedAt),
    storage: { connectionString },
    bot: {},
    notify: { url: connectorUrl, apiKey: NOTIFY_KEY, templateId: 'template' },
    delivery: policy,
    checkActivity: (_request, read) => read(),
    identify: () => Promise.reject(new Error('Nobody calls here.')),
  })
}
