// Signing keys of our own, published over loopback as Microsoft publishes theirs, and tokens minted with them: for tests
// and benchmarks of the doors.
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'

export const APP_ID = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa'
export const TENANT = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb'
export const OTHER_TENANT = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc'
export const AUDIENCE = 'api://partnership.example'
export const SERVICE_URL = 'https://smba.trafficmanager.net/uk/'

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']

export type Publisher = Awaited<ReturnType<typeof startPublisher>>

const seconds = () => Math.floor(Date.now() / 1000)

export async function startPublisher() {
  const [bot, entra, stranger] = await Promise.all([keyPair('bot-key'), keyPair('entra-key'), keyPair('stranger-key')])
  let asked = 0
  let isBroken = false
  const server = createServer((request, response) => {
    asked += 1
    const { port } = server.address() as { port: number }
    const [, who = '', what] = (request.url ?? '').split('/')
    if (isBroken) return void response.writeHead(503).end()
    response.setHeader('content-type', 'application/json')
    if (what === 'metadata')
      return void response.end(
        JSON.stringify({
          issuer: 'local',
          jwks_uri: `http://127.0.0.1:${port}/${who}/keys`,
          id_token_signing_alg_values_supported: ['RS256'],
        }),
      )
    response.end(JSON.stringify({ keys: [{ ...(who === 'bot' ? bot.jwk : entra.jwk), endorsements: ['msteams'] }] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const at = (who: string) => new URL(`http://127.0.0.1:${port}/${who}/metadata`)

  const sign = (key: Key, claims: JWTPayload, header: Partial<JWTHeaderParameters>) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...header }).sign(key)

  return {
    publishers: { bot: at('bot'), entra: () => at('entra') },
    keys: { bot, entra, stranger },
    asked: () => asked,
    fail: (broken: boolean) => {
      isBroken = broken
    },
    /** What Teams sends; a claim given as undefined is left out. */
    botToken: (claims: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}, key = bot.privateKey) =>
      sign(key, clean({ ...botClaims(), ...claims }), { kid: 'bot-key', ...header }),
    /** What Entra gives a signed-in person. */
    entraToken: (claims: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}, key = entra.privateKey) =>
      sign(key, clean({ ...entraClaims(), ...claims }), { kid: 'entra-key', ...header }),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export function botClaims(): JWTPayload {
  const now = seconds()
  return {
    iss: 'https://api.botframework.com',
    aud: APP_ID,
    serviceurl: SERVICE_URL,
    nbf: now - 300,
    exp: now + 3000,
  }
}

export function entraClaims(): JWTPayload {
  const now = seconds()
  return {
    iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    aud: AUDIENCE,
    tid: TENANT,
    oid: '33333333-3333-4333-8333-333333333333',
    scp: 'access_as_user',
    roles: ['Partnership.Member'],
    ver: '2.0',
    nbf: now - 300,
    exp: now + 3000,
  }
}

/** A token with any header and any signature, as somebody without a key would make one. */
export function forged(header: object, claims: object, signature = 'AAAA'): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(header)}.${part(claims)}.${signature}`
}

function clean(claims: JWTPayload): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}

async function keyPair(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  return { privateKey, publicKey, jwk: { ...jwk, kid, use: 'sig', alg: 'RS256' } }
}

/** The SDK checks the same token again, by the same keys: what the adapter is to be told. */
export function sdkSettings({ publishers }: Pick<Publisher, 'publishers'>): Record<string, string> {
  return {
    ToBotFromChannelOpenIdMetadataUrl: publishers.bot.href,
    ToBotFromEmulatorOpenIdMetadataUrl: publishers.bot.href,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${TENANT}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://api.botframework.com',
  }
}
