// The app as it is deployed, doors and all, on the emulator's storage and with keys that the tests hold.
import { APP_ID, AUDIENCE, type Publisher, sdkSettings, startPublisher, TENANT } from '../../dev/publisher.ts'
import { readConfig } from '../../functions/config.ts'
import { deployedSurroundings } from '../../functions/deployed.ts'
import { createServices, type Services, useServices } from '../../functions/services.ts'
import { testStorage } from '../support/emulator.ts'
import { anAction, aReturn, businessUnit, chair } from '../support/things.ts'

import { outsider, owner, scrutineer } from './requests.ts'

const LINK_SECRET = 'a secret that only these tests know'

export type House = Awaited<ReturnType<typeof openHouse>>

export async function openHouse() {
  const [publisher, storage] = await Promise.all([startPublisher(), testStorage()])
  const config = readConfig({
    BOT_APP_ID: APP_ID,
    BOT_APP_TYPE: 'SingleTenant',
    BOT_TENANT_ID: TENANT,
    BOT_APP_PASSWORD: 'not-a-secret',
    ALLOWED_TENANTS: TENANT,
    STORAGE_ACCOUNT_NAME: 'none',
    AZURE_CLIENT_ID: APP_ID,
    API_AUDIENCE: `${AUDIENCE},dddddddd-dddd-4ddd-8ddd-dddddddddddd`,
    LINK_KEYS: `k1:${LINK_SECRET}`,
    WEBSITE_HOSTNAME: 'app.example',
  })
  const surroundings = deployedSurroundings(config, publisher.publishers)
  const services = createServices({
    ...surroundings,
    requestsPerMinute: 100_000,
    storage: { connectionString: storage.connectionString },
    storagePrefix: storage.prefix,
    bot: { ...surroundings.bot, ...sdkSettings(publisher) },
  })
  await fill(services)
  useServices(services)
  return { publisher, services, surroundings, connectionString: storage.connectionString, ...callers(publisher) }
}

async function fill({ people, actions, returns, groups }: Services): Promise<void> {
  await people.seed([owner, chair, businessUnit, scrutineer, outsider])
  await actions.seed([anAction()])
  await returns.seed([aReturn()])
  await groups.seed([
    {
      name: 'VAG',
      fullName: 'Vulnerable Adolescent Group',
      aliases: [],
      chairRole: 'VAG Chair',
      chairNote: '',
      parent: '',
      cadence: '',
      purpose: '',
      sections: ['VAG'],
    },
  ])
}

function callers(publisher: Publisher) {
  return {
    /** Headers of a person signed in to the API. */
    async as(person: { entraObjectId: string }): Promise<Record<string, string>> {
      return { authorization: `Bearer ${await publisher.entraToken({ oid: person.entraObjectId })}` }
    },
    async asTeams(): Promise<Record<string, string>> {
      return { authorization: `Bearer ${await publisher.botToken()}`, 'content-type': 'application/json' }
    },
  }
}
