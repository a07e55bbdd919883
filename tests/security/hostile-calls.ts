// Requests to the API that nobody honest sends: wrong tokens, wrong people, wrong content.
import { SignJWT } from 'jose'
import { APP_ID, entraClaims, forged, OTHER_TENANT, type Publisher } from '../../dev/publisher.ts'
import { businessUnit, chair } from '../support/things.ts'
import { outsider, owner, scrutineer } from './requests.ts'

export type HostileCall = {
  route: string
  headers?: Record<string, string>
  params?: Record<string, string>
  query?: Record<string, string>
  body?: string | Buffer
}
type Make = (publisher: Publisher) => HostileCall | Promise<HostileCall>

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const now = () => Math.floor(Date.now() / 1000)
const withToken =
  (token: (publisher: Publisher) => string | Promise<string>): Make =>
  async (publisher) => ({ route: 'reports', headers: bearer(await token(publisher)) })
const withClaims = (claims: Record<string, unknown>) => withToken((publisher) => publisher.entraToken(claims))
const asPerson =
  (person: { entraObjectId: string }, call: HostileCall): Make =>
  async (publisher) => ({
    ...call,
    headers: { ...call.headers, ...bearer(await publisher.entraToken({ oid: person.entraObjectId })) },
  })

export const CALL_TOKENS: Record<string, Make> = {
  'no token': () => ({ route: 'reports' }),
  'a function key': () => ({ route: 'reports', headers: { 'x-functions-key': 'key' }, query: { code: 'key' } }),
  'the local run’s header': () => ({ route: 'reports', headers: { 'x-local-person': 'p-bu' } }),
  'the platform’s own sign-in header': () => ({
    route: 'reports',
    headers: { 'x-ms-client-principal-id': businessUnit.entraObjectId },
  }),
  'a cookie': () => ({ route: 'reports', headers: { cookie: 'AppServiceAuthSession=x' } }),
  'a token in the address': async (publisher) => ({
    route: 'reports',
    query: { access_token: await publisher.entraToken() },
  }),
  'an unsigned token': withToken(() => forged({ alg: 'none' }, entraClaims(), 'x')),
  'a made-up signature': withToken(() => forged({ alg: 'RS256', kid: 'entra-key' }, entraClaims())),
  'HS256 with the public key': withToken(({ keys }) =>
    new SignJWT(entraClaims())
      .setProtectedHeader({ alg: 'HS256', kid: 'entra-key' })
      .sign(Buffer.from(JSON.stringify(keys.entra.jwk))),
  ),
  'a stranger’s key': withToken((publisher) => publisher.entraToken({}, {}, publisher.keys.stranger.privateKey)),
  'a key id nobody published': withToken((publisher) => publisher.entraToken({}, { kid: 'x' })),
  'the token of Teams': withToken((publisher) => publisher.botToken()),
  'Teams’ key for an Entra token': withToken((publisher) =>
    publisher.entraToken({}, { kid: 'bot-key' }, publisher.keys.bot.privateKey),
  ),
  'another tenant': withClaims({ tid: OTHER_TENANT, iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` }),
  'another tenant in the issuer only': withClaims({ iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` }),
  'another tenant in the claim only': withClaims({ tid: OTHER_TENANT }),
  'a tenant that is a path': withClaims({ tid: '../common' }),
  'no tenant': withClaims({ tid: undefined }),
  'personal accounts’ tenant': withClaims({ tid: '9188040d-6c67-4c5b-b112-36a304b66dad' }),
  'another audience': withClaims({ aud: 'https://graph.microsoft.com' }),
  'the bot’s audience': withClaims({ aud: APP_ID }),
  'no audience': withClaims({ aud: undefined }),
  'no issuer': withClaims({ iss: undefined }),
  expired: withClaims({ exp: now() - 120 }),
  'no expiry': withClaims({ exp: undefined }),
  'not valid yet': withClaims({ nbf: now() + 600 }),
  'no object id': withClaims({ oid: undefined }),
  'an object id that is none': withClaims({ oid: "x' or PartitionKey ne '" }),
  'an object id that is a list': withClaims({ oid: [businessUnit.entraObjectId] }),
  'a person nobody knows': withClaims({ oid: '99999999-9999-4999-8999-999999999999' }),
  'the business unit’s address without its object id': withClaims({
    oid: '99999999-9999-4999-8999-999999999999',
    upn: businessUnit.email,
    email: businessUnit.email,
    name: businessUnit.displayName,
  }),
  'no scope': withClaims({ scp: undefined }),
  'another scope': withClaims({ scp: 'User.Read' }),
  'a program instead of a person': withClaims({ idtyp: 'app', scp: undefined }),
  'a program with a scope': withClaims({ idtyp: 'app' }),
  'no app role': withClaims({ roles: undefined }),
  'another app role': withClaims({ roles: ['Partnership.Members'] }),
  'an app role that is a text': withClaims({ roles: 'Partnership.Member' }),
  'an ID token': withClaims({ aud: APP_ID, nonce: 'x' }),
}

const TEXT = { 'content-type': 'text/plain' }
const notes = 'Meeting of VAG on 3 May 2024. The chair opened the meeting.'
const csv = 'ref,title\nCAP-VAG-009,Changed'

const ROLES: Record<string, Make> = {
  'an owner posts notes': asPerson(owner, { route: 'notes-post', headers: TEXT, body: notes }),
  'a chair posts notes': asPerson(chair, { route: 'notes-post', headers: TEXT, body: notes }),
  'a champion reads a draft': asPerson(outsider, { route: 'notes-get', params: { id: '0'.repeat(20) } }),
  'an owner approves a draft': asPerson(owner, { route: 'notes-approve', params: { id: '0'.repeat(20) } }),
  'a scrutineer rejects a draft': asPerson(scrutineer, { route: 'notes-reject', params: { id: '0'.repeat(20) } }),
  'an owner imports': asPerson(owner, { route: 'import-register', params: { register: 'cap' }, body: csv }),
  'a chair imports': asPerson(chair, { route: 'import-register', params: { register: 'cap' }, body: csv }),
  'a chair tries an import': asPerson(chair, {
    route: 'import-register',
    params: { register: 'people' },
    query: { dryRun: 'true' },
    body: csv,
  }),
  'a champion exports the roster': asPerson(outsider, { route: 'export-register', params: { register: 'people' } }),
  'a scrutineer exports the roster': asPerson(scrutineer, { route: 'export-register', params: { register: 'people' } }),
  'an owner reads who imported': asPerson(owner, { route: 'imports-list' }),
  'an owner reads the delivery report': asPerson(owner, { route: 'report', params: { name: 'reminders' } }),
  'a champion reads the bodies’ returns': asPerson(outsider, {
    route: 'report',
    params: { name: 'section11-returns' },
  }),
  'a champion reads the annual report': asPerson(outsider, { route: 'report', params: { name: 'annual-report' } }),
  'a champion names another’s role in a header': asPerson(outsider, {
    route: 'imports-list',
    headers: { 'x-local-person': 'p-bu', 'x-role': 'business_unit' },
  }),
}

const CONTENT: Record<string, Make> = {
  'a report that is a path': asPerson(businessUnit, { route: 'report', params: { name: '../../etc/passwd' } }),
  'a report called __proto__': asPerson(businessUnit, { route: 'report', params: { name: '__proto__' } }),
  'a report called constructor': asPerson(businessUnit, { route: 'report', params: { name: 'constructor' } }),
  'a format nobody knows': asPerson(businessUnit, {
    route: 'report',
    params: { name: 'cap-summary' },
    query: { format: 'exe' },
  }),
  'a date that is a filter': asPerson(businessUnit, {
    route: 'report',
    params: { name: 'cap-summary' },
    query: { asAt: "2024-04-22' or 1 eq 1" },
  }),
  'a register called __proto__': asPerson(businessUnit, {
    route: 'import-register',
    params: { register: '__proto__' },
    body: csv,
  }),
  'a register that is a path': asPerson(businessUnit, {
    route: 'export-register',
    params: { register: '..%2Fpeople' },
  }),
  'a draft that is a filter': asPerson(businessUnit, { route: 'notes-get', params: { id: "x' or PartitionKey ne '" } }),
  'a draft that is a path': asPerson(businessUnit, { route: 'notes-approve', params: { id: '../../people' } }),
  'changes to a draft that are no JSON': asPerson(businessUnit, {
    route: 'notes-approve',
    params: { id: '0'.repeat(20) },
    body: '{',
  }),
  'changes that set __proto__': asPerson(businessUnit, {
    route: 'notes-approve',
    params: { id: '0'.repeat(20) },
    body: '{"__proto__":{"group":"VAG"}}',
  }),
  'changes given twice': asPerson(businessUnit, {
    route: 'notes-approve',
    params: { id: '0'.repeat(20) },
    body: '{"group":"VAG","group":"MAAG"}',
  }),
  'notes without words': asPerson(businessUnit, { route: 'notes-post', headers: TEXT, body: '....' }),
  'notes for a group nobody knows': asPerson(businessUnit, {
    route: 'notes-post',
    headers: TEXT,
    query: { group: '<script>' },
    body: notes,
  }),
  'notes of a date that is none': asPerson(businessUnit, {
    route: 'notes-post',
    headers: TEXT,
    query: { date: '2024-02-31' },
    body: notes,
  }),
}

export const HOSTILE_CALLS: [string, Make][] = Object.entries({ ...CALL_TOKENS, ...ROLES, ...CONTENT })
