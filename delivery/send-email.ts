// E-mail through GOV.UK Notify, for people outside Teams. The only sender of e-mail.
import { NotifyClient } from 'notifications-node-client'
import type { Outcome } from '../domain/ledger.ts'
import { WHY } from '../domain/undelivered.ts'

export type Email = {
  address: string
  heading: string
  body: string
  /** Ours, kept by Notify beside the message: the digest it stands for. */
  reference: string
}

/** Where Notify is and as whom we send; the template has the placeholders `heading` and `body`. */
export type NotifySettings = { url: string; apiKey: string; templateId: string }

export type EmailSender = { send(email: Email): Promise<Outcome> }
export type ReceiptReader = { receipt(id: string): Promise<string> }

// The client has no limit of its own: a Notify that hangs would hold a claim until the host gives up.
const TIMEOUT_MS = 15_000

export function emailSender(settings: NotifySettings | undefined, timeoutMs = TIMEOUT_MS): EmailSender & ReceiptReader {
  const client = settings && notGoingElsewhere(new NotifyClient(settings.url, settings.apiKey))
  return {
    async send({ address, heading, body, reference }: Email): Promise<Outcome> {
      if (!client || !settings) {
        return { result: 'failed', reason: WHY.emailNotSetUp }
      }
      try {
        const asked = client.sendEmail(settings.templateId, address, { personalisation: { heading, body }, reference })
        const { data } = await within(timeoutMs, asked)
        return { result: 'sent', activityId: data.id, conversationId: '' }
      } catch (error) {
        return outcomeOf(error)
      }
    },

    /** What became of an e-mail, in Notify's own word: `delivered`, `permanent-failure`, `sending`; empty when unknown. */
    async receipt(id: string): Promise<string> {
      if (!client) return ''
      try {
        return String((await within(timeoutMs, client.getNotificationById(id))).data.status ?? '')
      } catch (error) {
        // Notify forgets an e-mail after a week.
        if ((error as { response?: { status?: number } }).response?.status === 404) return ''
        throw error
      }
    },
  }
}

/** An address and what is written to it go to Notify alone: an answer that points elsewhere is no answer. */
function notGoingElsewhere(client: NotifyClient): NotifyClient {
  const { restClient } = client.apiClient
  const once = (request: object) => restClient({ ...request, maxRedirects: 0 })
  client.setClient(once as typeof restClient)
  return client
}

async function within<T>(ms: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('GOV.UK Notify gave no answer in time.')), ms)
  })
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Notify answers 400 and 403 for a message it will not take, 429 when it is too fast; a lost answer leaves doubt. */
function outcomeOf(error: unknown): Outcome {
  const { response, code } = error as { response?: { status?: number }; code?: string }
  const status = response?.status
  if (status === 429) return { result: 'retry', reason: 'GOV.UK Notify asked us to slow down.', afterSeconds: 60 }
  if (status !== undefined && status >= 300 && status < 400) {
    return {
      result: 'retry',
      reason: 'GOV.UK Notify pointed us to another address, which is not followed.',
      afterSeconds: 60,
    }
  }
  if (status === 400) return { result: 'failed', reason: WHY.addressRefused }
  if (status === 401 || status === 403) return { result: 'failed', reason: 'GOV.UK Notify does not accept our key.' }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return { result: 'retry', reason: 'GOV.UK Notify could not be reached.', afterSeconds: 60 }
  }
  return { result: 'unconfirmed', reason: 'No clear answer came from GOV.UK Notify.' }
}
