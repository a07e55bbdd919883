// The page's calls to the server that served it.
import type { DialogOutcome, Inbox, PageEvent, PressOutcome, RosterEntry } from '../teams/shapes.ts'

export type Press = {
  person: string
  conversation: string
  activityId: string
  action: { type: string; id?: string | undefined; verb?: string | undefined; data?: unknown }
  inputs: Record<string, unknown>
  trigger: 'manual' | 'automatic'
}

export const getRoster = () => call<RosterEntry[]>('/dev/roster')
export const getInbox = (person: string) => call<Inbox>(`/dev/inbox?person=${encodeURIComponent(person)}`)
export const getClock = () => call<{ now: string }>('/dev/clock')
export const setClock = (now: string) => call<{ now: string }>('/dev/clock', { now })
export const markRead = (person: string, place: string) => call('/dev/read', { person, place })
export const say = (person: string, conversation: string, text: string) =>
  call('/dev/say', { person, conversation, text })
export const press = (pressed: Press) => call<PressOutcome>('/dev/press', pressed)

export type Dialog = {
  person: string
  conversation: string
  activityId: string
  from: 'card' | 'message'
  data?: Record<string, unknown>
  isSubmit?: boolean
}
export const dialog = (asked: Dialog) => call<DialogOutcome>('/dev/dialog', asked)

export async function sendFile(person: string, conversation: string, file: File): Promise<void> {
  const query = new URLSearchParams({ person, conversation, name: file.name })
  await answered(await fetch(`/dev/file?${query}`, { method: 'POST', body: file }))
}

/** Calls back with each event, and each time the line opens: anything may have changed while it was not. */
export function listen(onEvent: (event: PageEvent) => void, onOpen: () => void): void {
  const source = new EventSource('/dev/events')
  source.addEventListener('message', (message) => onEvent(JSON.parse(message.data as string) as PageEvent))
  source.addEventListener('open', onOpen)
}

async function call<T = unknown>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(
    path,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  return answered<T>(response)
}

async function answered<T = unknown>(response: Response): Promise<T> {
  const answer = (await response.json()) as T & { error?: string }
  if (!response.ok) throw new Error(answer.error ?? `The server answered ${response.status}.`)
  return answer
}
