// Requests to the bot's door that nobody honest sends, each made afresh with the tests' own keys.
import { SignJWT } from 'jose'
import { APP_ID, botClaims, forged, OTHER_TENANT, type Publisher, SERVICE_URL, TENANT } from '../../dev/publisher.ts'
import { anActivity } from './requests.ts'

export type Hostile = { headers?: Record<string, string>; body?: string | Buffer }
type Make = (publisher: Publisher) => Hostile | Promise<Hostile>

const JSON_TYPE = { 'content-type': 'application/json' }
const body = JSON.stringify
const bearer = (token: string) => ({ ...JSON_TYPE, authorization: `Bearer ${token}` })
const now = () => Math.floor(Date.now() / 1000)

const withToken =
  (token: (publisher: Publisher) => string | Promise<string>): Make =>
  async (publisher) => ({ headers: bearer(await token(publisher)), body: body(anActivity()) })
const withClaims = (claims: Record<string, unknown>) => withToken((publisher) => publisher.botToken(claims))
const withHeader = (header: Record<string, unknown>) => withToken((publisher) => publisher.botToken({}, header))
const withActivity =
  (over: Record<string, unknown>): Make =>
  async (publisher) => ({ headers: bearer(await publisher.botToken()), body: body(anActivity(over)) })
const withBody =
  (text: (honest: string) => string | Buffer): Make =>
  async (publisher) => ({ headers: bearer(await publisher.botToken()), body: text(body(anActivity())) })
const withServiceUrl =
  (serviceUrl: string): Make =>
  async (publisher) => ({
    headers: bearer(await publisher.botToken({ serviceurl: serviceUrl })),
    body: body(anActivity({ serviceUrl })),
  })
const withAuthorization =
  (value: (token: string) => string): Make =>
  async (publisher) => ({
    headers: { ...JSON_TYPE, authorization: value(await publisher.botToken()) },
    body: body(anActivity()),
  })

export const TOKENS: Record<string, Make> = {
  'no token': () => ({ headers: JSON_TYPE, body: body(anActivity()) }),
  'an empty authorization': withAuthorization(() => ''),
  'another scheme': withAuthorization((token) => `Basic ${token}`),
  'no scheme': withAuthorization((token) => token),
  'a small letter in the scheme': withAuthorization((token) => `bearer ${token}`),
  'two tokens': withAuthorization((token) => `Bearer ${token}, Bearer ${token}`),
  'a token of two parts': withAuthorization((token) => `Bearer ${token.split('.').slice(0, 2).join('.')}`),
  'a token of five parts': withAuthorization((token) => `Bearer ${token}.a.b`),
  'a token with a space': withAuthorization((token) => `Bearer ${token} x`),
  'a header of 9 KB': withAuthorization(() => `Bearer ${'a'.repeat(9000)}.b.c`),
  'parts that are no JSON': withAuthorization(() => 'Bearer aaaa.bbbb.cccc'),
  'an unsigned token (alg none)': withToken(() => forged({ alg: 'none', kid: 'bot-key' }, botClaims(), 'x')),
  'alg NONE in capitals': withToken(() => forged({ alg: 'NONE', kid: 'bot-key' }, botClaims())),
  'a made-up signature': withToken(() => forged({ alg: 'RS256', kid: 'bot-key' }, botClaims())),
  'the public key used as a secret (HS256)': withToken(({ keys }) =>
    new SignJWT(botClaims())
      .setProtectedHeader({ alg: 'HS256', kid: 'bot-key' })
      .sign(Buffer.from(JSON.stringify(keys.bot.jwk))),
  ),
  'a stronger algorithm than agreed (RS512 named)': withToken(() =>
    forged({ alg: 'RS512', kid: 'bot-key' }, botClaims()),
  ),
  'PS256 named': withToken(() => forged({ alg: 'PS256', kid: 'bot-key' }, botClaims())),
  'a stranger’s key under our key id': withToken((publisher) =>
    publisher.botToken({}, {}, publisher.keys.stranger.privateKey),
  ),
  'a key id that nobody published': withHeader({ kid: 'unknown' }),
  'a key id that is a path': withHeader({ kid: '../../etc/passwd' }),
  'a key that the token brings along': withToken(async (publisher) =>
    publisher.botToken({}, { jwk: publisher.keys.stranger.jwk } as never, publisher.keys.stranger.privateKey),
  ),
  'an address of keys that the token brings along': withToken((publisher) =>
    publisher.botToken({}, { jku: 'https://evil.example/keys' } as never, publisher.keys.stranger.privateKey),
  ),
  'a critical header nobody knows': withToken(() =>
    forged({ alg: 'RS256', kid: 'bot-key', crit: ['x'], x: 1 }, botClaims()),
  ),
  'the key of Entra': withToken((publisher) =>
    publisher.botToken({}, { kid: 'entra-key' }, publisher.keys.entra.privateKey),
  ),
  'a token whose claims were changed after signing': withToken(async (publisher) => {
    const [header, , signature] = (await publisher.botToken()).split('.')
    return `${header}.${Buffer.from(body({ ...botClaims(), aud: APP_ID, extra: 1 })).toString('base64url')}.${signature}`
  }),
}

export const CLAIMS: Record<string, Make> = {
  'another issuer': withClaims({ iss: 'https://sts.windows.net/x/' }),
  'the emulator’s issuer': withClaims({
    iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    ver: '2.0',
    azp: APP_ID,
  }),
  'an issuer that only begins like ours': withClaims({ iss: 'https://api.botframework.com.evil.example' }),
  'no issuer': withClaims({ iss: undefined }),
  'another bot’s audience': withClaims({ aud: 'dddddddd-dddd-4ddd-8ddd-dddddddddddd' }),
  'our own outbound audience': withClaims({ aud: 'https://api.botframework.com' }),
  'no audience': withClaims({ aud: undefined }),
  'expired an hour ago': withClaims({ exp: now() - 3600 }),
  'expired two minutes ago': withClaims({ exp: now() - 120 }),
  'no expiry': withClaims({ exp: undefined }),
  'an expiry that is text': withClaims({ exp: 'never' }),
  'not valid before tomorrow': withClaims({ nbf: now() + 86_400 }),
  'no not-before': withClaims({ nbf: undefined }),
  'no service address in the token': withClaims({ serviceurl: undefined }),
  'another service address in the token': withClaims({ serviceurl: 'https://smba.trafficmanager.net/de/' }),
}

export const PLACES: Record<string, Make> = {
  'no service address': withActivity({ serviceUrl: undefined }),
  'an empty service address': withServiceUrl(''),
  'a service address that is a number': withActivity({ serviceUrl: 7 }),
  'a service address on http': withServiceUrl('http://smba.trafficmanager.net/uk/'),
  'a service address with a port': withServiceUrl('https://smba.trafficmanager.net:8443/uk/'),
  'a service address with a name in it': withServiceUrl('https://smba.trafficmanager.net@evil.example/'),
  'a host that ends like Teams’': withServiceUrl('https://evil-smba.trafficmanager.net/'),
  'a host that begins like Teams’': withServiceUrl('https://smba.trafficmanager.net.evil.example/'),
  'any other traffic manager': withServiceUrl('https://evil.trafficmanager.net/'),
  'the machine itself': withServiceUrl('https://127.0.0.1/'),
  'the cloud’s metadata address': withServiceUrl('http://169.254.169.254/metadata/'),
  'a file address': withServiceUrl('file:///etc/passwd'),
  'another tenant': withActivity({
    conversation: { id: 'a', tenantId: OTHER_TENANT },
    channelData: { tenant: { id: OTHER_TENANT } },
  }),
  'another tenant in the conversation only': withActivity({ conversation: { id: 'a', tenantId: OTHER_TENANT } }),
  'another tenant in the channel data only': withActivity({ channelData: { tenant: { id: OTHER_TENANT } } }),
  'no tenant': withActivity({ channelData: {} }),
  'no channel data': withActivity({ channelData: undefined }),
  'a tenant that is a list': withActivity({ channelData: { tenant: { id: [TENANT] } } }),
  'another channel': withActivity({ channelId: 'webchat' }),
  'the emulator’s channel': withActivity({ channelId: 'emulator' }),
  'no channel': withActivity({ channelId: undefined }),
  'a recording of yesterday': withActivity({ timestamp: new Date(Date.now() - 86_400_000).toISOString() }),
  'a message from tomorrow': withActivity({ timestamp: new Date(Date.now() + 86_400_000).toISOString() }),
  'a time that is none': withActivity({ timestamp: 'soon' }),
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

export const BODIES: Record<string, Make> = {
  'no body': async (publisher) => ({ headers: bearer(await publisher.botToken()) }),
  'an empty body': withBody(() => ''),
  'a body that is no JSON': withBody(() => 'type=message'),
  'a list': withBody((honest) => `[${honest}]`),
  'a text': withBody(() => '"message"'),
  'nothing at all (null)': withBody(() => 'null'),
  'no type': withActivity({ type: undefined }),
  'a type that is an object': withActivity({ type: { $gt: '' } }),
  'a byte order mark': withBody((honest) => `\uFEFF${honest}`),
  'UTF-16': withBody((honest) => Buffer.from(honest, 'utf16le')),
  'bytes that are no UTF-8': withBody((honest) =>
    Buffer.concat([Buffer.from(honest.slice(0, -2)), Buffer.from([0xff, 0xfe, 0x22, 0x7d])]),
  ),
  'two activities after another': withBody((honest) => `${honest}${honest}`),
  'a comment': withBody((honest) => `/* */${honest}`),
  'a comma too many': withBody((honest) => honest.replace(/\}$/, ',}')),
  'one name twice': withBody((honest) => honest.replace('{', `{"serviceUrl":"${SERVICE_URL}",`)),
  'one name twice, once escaped': withBody((honest) => honest.replace('{', '{"\\u0074ype":"event",')),
  'one name twice further down': withBody((honest) =>
    honest.replace('"tenant":{', `"tenant":{"id":"${OTHER_TENANT}",`),
  ),
  __proto__: withBody((honest) => honest.replace('{', '{"__proto__":{"isAdmin":true},')),
  '__proto__ further down': withBody((honest) =>
    honest.replace('"from":{', '"from":{"__proto__":{"aadObjectId":"x"},'),
  ),
  constructor: withBody((honest) => honest.replace('{', '{"constructor":{"prototype":{}},')),
  'nesting of 60 levels': withBody((honest) => honest.replace('{', `{"value":${deep(60)},`)),
  'nesting of 50,000 levels': withBody((honest) => honest.replace('{', `{"value":${deep(50_000)},`)),
  'a body of 300 KB': withBody((honest) => honest.replace('{', `{"pad":"${'x'.repeat(300_000)}",`)),
  'a body that announces 1 GB': async (publisher) => ({
    headers: { ...bearer(await publisher.botToken()), 'content-length': '1000000000' },
    body: body(anActivity()),
  }),
  'a sender that is a text': withActivity({ from: 'p-bu' }),
  'a conversation that is a list': withActivity({ conversation: ['a'] }),
  'entities that are no list': withActivity({ entities: { length: 1e9 } }),
  'text that is an object': withActivity({ text: { toString: 'x' } }),
  'plain text as content type': async (publisher) => ({
    headers: { ...bearer(await publisher.botToken()), 'content-type': 'text/plain' },
    body: body(anActivity()),
  }),
  'a form as content type': async (publisher) => ({
    headers: { ...bearer(await publisher.botToken()), 'content-type': 'application/x-www-form-urlencoded' },
    body: body(anActivity()),
  }),
  'no content type': async (publisher) => ({
    headers: { authorization: `Bearer ${await publisher.botToken()}`, 'content-type': '' },
    body: body(anActivity()),
  }),
  'a name of a person in a header instead of a token': () => ({
    headers: { ...JSON_TYPE, 'x-local-person': 'p-bu', 'x-ms-client-principal-id': APP_ID },
    body: body(anActivity()),
  }),
}

export const HOSTILE_MESSAGES: [string, Make][] = Object.entries({ ...TOKENS, ...CLAIMS, ...PLACES, ...BODIES })
