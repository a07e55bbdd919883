// The page's calls to the server that served it.
import type { Inbox, PageEvent, PressOutcome, RosterEntry } from '../teams/shapes.ts'

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
  const answer = (await response.json()) as T & { error?: string }
  if (!response.ok) throw new Error(answer.error ?? `The server answered ${response.status}.`)
  return answer
}
