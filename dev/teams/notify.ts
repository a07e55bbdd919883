// A loopback GOV.UK Notify: takes e-mails from its Node client and keeps them for the page, answering as the service does.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { errors, jwtVerify } from 'jose'
import type { Clock } from '../../domain/day.ts'
import type { Person } from '../../domain/person.ts'
import { answerJson, type LocalRoute, readJson, refuseOtherSites, withRefusals } from './answer.ts'
import { type EmailTemplate, fillTemplate } from './email-template.ts'
import type { Email } from './shapes.ts'
import type { State } from './state.ts'

const SERVICE_ID = '00000000-0000-4000-8000-000000000001'
const SECRET = '00000000-0000-4000-8000-000000000002'

/** The only API key this Notify accepts. It opens nothing but the local run. */
export const LOCAL_NOTIFY_KEY = `local-${SERVICE_ID}-${SECRET}`

const BASE = '/notify/v2/notifications'
const FROM = 'partnership.assistant@notifications.example'

type Settings = {
  state: State
  roster: readonly Person[]
  clock: Clock
  templates: Record<string, EmailTemplate>
  baseUrl: () => string
}

/** Serves `POST /notify/v2/notifications/email` and `GET /notify/v2/notifications/{id}`. */
export function notify(settings: Settings): LocalRoute {
  return withRefusals(async (request, response, url) => {
    if (!url.pathname.startsWith(`${BASE}/`)) return false
    refuseOtherSites(request)
    const refused = await tokenProblem(request)
    if (refused !== undefined) return fail(response, 403, 'AuthError', refused)
    const item = decodeURIComponent(url.pathname.slice(BASE.length + 1))
    if (request.method === 'POST' && item === 'email') return send(request, response, settings)
    const email = request.method === 'GET' ? settings.state.emailById(item) : undefined
    if (email === undefined) return fail(response, 404, 'NoResultFound', 'No result found')
    return answerJson(response, 200, status(email, settings.baseUrl()))
  })
}

async function tokenProblem(request: IncomingMessage): Promise<string | undefined> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) return 'Unauthorized: authentication token must be provided'
  try {
    // The client stamps its tokens by the machine's own time, so they are checked by it too, within Notify's 30 seconds.
    const options = { issuer: SERVICE_ID, algorithms: ['HS256'], maxTokenAge: 30, clockTolerance: 30 }
    await jwtVerify(token, new TextEncoder().encode(SECRET), options)
    return undefined
  } catch (error) {
    if (error instanceof errors.JOSEError) return `Invalid token: ${error.message}`
    throw error
  }
}

async function send(request: IncomingMessage, response: ServerResponse, settings: Settings): Promise<true> {
  const asked = (await readJson(request)) as {
    template_id?: string
    email_address?: string
    personalisation?: Record<string, unknown>
    reference?: string
  }
  const address = asked.email_address ?? ''
  const templateId = asked.template_id ?? ''
  const template = settings.templates[templateId]
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
    return fail(response, 400, 'ValidationError', 'email_address Not a valid email address')
  if (template === undefined) return fail(response, 400, 'BadRequestError', 'Template not found')
  const { subject, body, missing } = fillTemplate(template, asked.personalisation ?? {})
  if (missing.length > 0)
    return fail(response, 400, 'BadRequestError', `Missing personalisation: ${missing.join(', ')}`)
  const { state, roster, clock } = settings
  const person = roster.find((one) => one.email.toLowerCase() === address.toLowerCase())
  const email: Email = {
    id: randomUUID(),
    at: clock().toISOString(),
    to: person?.personId ?? address,
    address,
    subject,
    body,
    reference: asked.reference ?? null,
    templateId,
  }
  state.email(email)
  const { id, reference, template: about, uri } = status(email, settings.baseUrl())
  return answerJson(response, 201, {
    id,
    reference,
    content: { subject, body, from_email: FROM },
    uri,
    template: about,
    scheduled_for: null,
  })
}

function status(email: Email, baseUrl: string) {
  return {
    id: email.id,
    reference: email.reference,
    type: 'email',
    status: 'delivered',
    email_address: email.address,
    subject: email.subject,
    body: email.body,
    template: { id: email.templateId, version: 1, uri: `${baseUrl}/notify/v2/template/${email.templateId}` },
    uri: `${baseUrl}${BASE}/${email.id}`,
    created_at: email.at,
    sent_at: email.at,
    completed_at: email.at,
    created_by_name: null,
    is_cost_data_ready: true,
  }
}

function fail(response: ServerResponse, code: number, error: string, message: string): true {
  return answerJson(response, code, { status_code: code, errors: [{ error, message }] })
}
