import { describe, expect, it } from 'vitest'
import { readConfig } from '../../functions/config.ts'

const id = '11111111-1111-4111-8111-111111111111'
const whole = {
  BOT_APP_ID: id,
  BOT_APP_TYPE: 'UserAssignedMSI',
  BOT_TENANT_ID: id,
  ALLOWED_TENANTS: `${id}, 22222222-2222-4222-8222-222222222222`,
  STORAGE_ACCOUNT_NAME: 'nscp',
  AZURE_CLIENT_ID: id,
  API_AUDIENCE: 'api://nscp',
}

describe('the settings of the deployed app', () => {
  it('are read when they are whole', () => {
    expect(readConfig(whole)).toMatchObject({
      bot: { appId: id, appType: 'UserAssignedMSI' },
      allowedTenants: [id, '22222222-2222-4222-8222-222222222222'],
      notify: undefined,
    })
  })

  it('are refused all at once when they are not, each by its name', () => {
    const read = () => readConfig({ ...whole, BOT_APP_ID: '', BOT_APP_TYPE: 'MultiTenant', API_AUDIENCE: undefined })
    for (const name of ['BOT_APP_ID', 'BOT_APP_TYPE', 'API_AUDIENCE']) expect(read).toThrow(name)
  })

  it('are refused without a tenant list, for the SDK by itself lets every tenant in', () => {
    expect(() => readConfig({ ...whole, ALLOWED_TENANTS: ' ' })).toThrow('ALLOWED_TENANTS')
  })

  it('need a secret only where there is no managed identity', () => {
    expect(() => readConfig({ ...whole, BOT_APP_TYPE: 'SingleTenant' })).toThrow('BOT_APP_PASSWORD')
  })

  it.each(['notes', 'a,b', `${id},`.repeat(2).concat('x')])('refuse the tenant list "%s"', (tenants) => {
    expect(() => readConfig({ ...whole, ALLOWED_TENANTS: tenants })).toThrow('ALLOWED_TENANTS')
  })

  it('take one audience or several, and the app role that is named', () => {
    expect(readConfig(whole).api).toEqual({ audience: ['api://nscp'], appRole: 'Partnership.Member' })
    const api = readConfig({ ...whole, API_AUDIENCE: `api://nscp, ${id}`, API_APP_ROLE: 'Other' }).api
    expect(api).toEqual({ audience: ['api://nscp', id], appRole: 'Other' })
  })

  it.each([
    'http://notify.example/',
    'https://127.0.0.1/',
    'https://169.254.169.254/metadata',
    'https://[::1]/',
    'https://localhost/',
    'file:///etc/passwd',
    'notify',
  ])('refuse to send anything to %s', (address) => {
    for (const name of ['NOTIFY_URL', 'OPENAI_BASE_URL', 'AZURE_OPENAI_ENDPOINT'])
      expect(() => readConfig({ ...whole, [name]: address })).toThrow(name)
  })
})
