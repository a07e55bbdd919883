// The surroundings of the local run: no tokens, for it listens on loopback alone; people are named by the caller.
import { randomUUID } from 'node:crypto'
import type { Clock } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import type { NotifyConfig } from '../functions/config.ts'
import type { Surroundings } from '../functions/surroundings.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

export function localSurroundings(clock: Clock, connectionString: string, notify: NotifyConfig): Surroundings {
  return {
    clock,
    storage: { connectionString },
    bot: {},
    notify,
    // New with every run: a link from before a restart says that it is not ours.
    links: { publicUrl: new URL(notify.url).origin, keys: [{ id: 'local', secret: randomUUID() }] },
    // Files sent in the local run lie on this machine too.
    files: { hosts: [...LOOPBACK], isLocal: true },
    async checkActivity(_request, read) {
      const activity = await read()
      const { serviceUrl } = activity
      if (serviceUrl === undefined) return activity
      const host = typeof serviceUrl === 'string' ? URL.parse(serviceUrl)?.hostname : undefined
      if (host === undefined || !LOOPBACK.has(host)) {
        throw new Refusal(403, 'In the local run the bot only writes to this machine: serviceUrl must be on 127.0.0.1.')
      }
      return activity
    },
    async identify(request, people) {
      const personId = request.headers.get('x-local-person') ?? ''
      const person = personId === '' ? undefined : await people.get(personId)
      if (!person)
        throw new Refusal(
          401,
          'Say who you are: send the header x-local-person with an id of the roster, such as p-bu-admin.',
        )
      return person
    },
  }
}
