import { expect, it } from 'vitest'
import { refuseOpenBot } from '../../functions/refuse-open-bot.ts'

const azure = { accountName: 'nscp', credential: {} as never }
const local = { connectionString: 'UseDevelopmentStorage=true' }
const whole = { MicrosoftAppId: 'id', MicrosoftAppTenantId: 'tenant' }

it('a bot with an id and a tenant may start anywhere', () => {
  expect(() => refuseOpenBot({ bot: whole, storage: azure })).not.toThrow()
  expect(() => refuseOpenBot({ bot: whole, storage: local })).not.toThrow()
})

it('a bot with neither may start on this machine’s own storage only', () => {
  expect(() => refuseOpenBot({ bot: {}, storage: local })).not.toThrow()
  expect(() => refuseOpenBot({ bot: {}, storage: azure })).toThrow('cannot start')
})

it.each([
  { ...whole, MicrosoftAppId: '' },
  { ...whole, MicrosoftAppTenantId: '' },
  { MicrosoftAppType: 'MultiTenant' },
])('a bot with only some of its settings starts nowhere: %j', (bot) => {
  expect(() => refuseOpenBot({ bot, storage: local })).toThrow('cannot start')
  expect(() => refuseOpenBot({ bot, storage: azure })).toThrow('cannot start')
})
