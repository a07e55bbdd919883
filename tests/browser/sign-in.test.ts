// Signing in to the pages in a real browser: in a frame of a stand-in for Teams, and in a window of its own up to Entra's
// door. Tokens are minted with the tests' own keys; TeamsJS and MSAL are the real ones.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundleSignIn } from '../../dev/bundle-sign-in.ts'
import { loadFunctions } from '../../dev/host/load-functions.ts'
import { type Host, startHost } from '../../dev/host/start-host.ts'
import { useServices } from '../../functions/services.ts'
import hostJson from '../../host.json' with { type: 'json' }
import { type House, openHouse } from '../security/deployed-house.ts'
import { outsider } from '../security/requests.ts'
import { businessUnit } from '../support/things.ts'
import { openChromium } from './support/chromium.ts'

// The stand-in has a public name, and the app under test is on this machine.
const REACHES_LOOPBACK = '--disable-features=LocalNetworkAccessChecks'
const TEAMS = 'https://teams.microsoft.com'
let browser: Browser
let house: House
let host: Host

beforeAll(async () => {
  ;[browser, house] = await Promise.all([openChromium([REACHES_LOOPBACK]), openHouse()])
  const script = await bundleSignIn()
  const { signIn } = house.services
  useServices({ ...house.services, signIn: signIn && { ...signIn, script: async () => script } })
  host = await startHost({
    registrations: (await loadFunctions(() => import('../../functions/index.ts'))).filter(
      ({ kind }) => kind === 'http',
    ),
    ...{ port: 0, connectionString: house.connectionString, clock: () => new Date(), hostJson, log: () => undefined },
  })
}, 180_000)
afterAll(async () => {
  await Promise.all([browser.close(), host.close(), house.publisher.stop()])
})

/** A page at Teams' own address that frames ours and answers TeamsJS as Teams does. */
async function teamsFrame(
  token: string,
  at = TEAMS,
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  const stand = `<!doctype html><title>Teams</title><iframe name="tab" src="${host.url}/sign-in" style="width:900px;height:700px"></iframe>
    <script>addEventListener('message', ({ data, source, origin }) => {
      const answers = {
        initialize: ['content', 'web', JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} }), '2.58.0'],
        'authentication.getAuthToken': [true, ${JSON.stringify(token)}],
      }
      const args = answers[data.func]
      if (args) source.postMessage({ id: data.id, uuid: data.uuid, args }, origin)
    })</script>`
  await page.route(`${at}/**`, (route) => route.fulfill({ contentType: 'text/html', body: stand }))
  await page.goto(`${at}/tab`)
  return { page, context, faults }
}

it('in Teams: the person’s token becomes a session, and the reports open in the tab', async () => {
  const { page, context, faults } = await teamsFrame(
    await house.publisher.entraToken({ oid: businessUnit.entraObjectId }),
  )
  const tab = page.frameLocator('iframe')
  await tab.getByRole('heading', { level: 1, name: /reports/i }).waitFor({ timeout: 30_000 })
  const [cookie] = await context.cookies(host.url)
  expect(cookie).toMatchObject({ name: '__Host-session', httpOnly: true, secure: true, sameSite: 'None' })
  await tab
    .getByRole('link', { name: /Composite Action Plan|CAP/ })
    .first()
    .click()
  await tab.getByRole('table').first().waitFor({ timeout: 30_000 })
  expect(faults).toEqual([])
  await context.close()
})

it('in Teams: somebody who is not on the roster is told whom to ask, and no session begins', async () => {
  const { page, context } = await teamsFrame(
    await house.publisher.entraToken({ oid: '99999999-9999-4999-8999-999999999999' }),
  )
  await page.frameLocator('iframe').getByText('not on the roster').waitFor({ timeout: 30_000 })
  expect(await context.cookies(host.url)).toEqual([])
  await context.close()
})

it('framed by anybody else: nothing is shown at all', async () => {
  const { page, context } = await teamsFrame(
    await house.publisher.entraToken({ oid: outsider.entraObjectId }),
    'https://evil.example',
  )
  await page.waitForTimeout(3000)
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .join(),
  ).not.toContain('/api/reports')
  expect(await page.frameLocator('iframe').locator('#say').count()).toBe(0)
  expect(await context.cookies(host.url)).toEqual([])
  await context.close()
})

it('outside Teams: the button leads to Entra with PKCE and without a secret, after nothing but our own and Entra’s addresses', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const asked: string[] = []
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url())
    const origin = 'https://login.microsoftonline.com'
    const body = {
      issuer: `${origin}/x/v2.0`,
      authorization_endpoint: `${origin}/x/oauth2/v2.0/authorize`,
      token_endpoint: `${origin}/x/oauth2/v2.0/token`,
      jwks_uri: `${origin}/x/keys`,
      tenant_discovery_endpoint: `${origin}/x/v2.0/.well-known/openid-configuration`,
      metadata: [],
    }
    return route.fulfill({ json: body, headers: { 'access-control-allow-origin': '*' } })
  })
  await page.goto(`${host.url}/sign-in?to=${encodeURIComponent('https://evil.example/x')}`)
  const button = page.getByRole('button', { name: 'Sign in with your work account' })
  await button.waitFor({ timeout: 30_000 })
  await button.click()
  await page.waitForURL(/authorize/, { timeout: 30_000 })
  const url = new URL(page.url())
  expect(url.host).toBe('login.microsoftonline.com')
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    client_id: 'dddddddd-dddd-4ddd-8ddd-dddddddddddd',
    response_type: 'code',
    code_challenge_method: 'S256',
    redirect_uri: `${host.url}/sign-in`,
  })
  expect(url.searchParams.get('scope')).toContain('api://partnership.example/access_as_user')
  expect(url.searchParams.get('state')).not.toContain('evil')
  expect(asked.filter((each) => !each.startsWith('https://login.microsoftonline.com/'))).toEqual([])
  await context.close()
})
