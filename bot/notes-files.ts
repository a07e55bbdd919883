// Files sent in a one-to-one chat as notes: looked at and put on the queue at once, fetched and read behind it.
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming } from './incoming.ts'

export const FETCH_NOTES_QUEUE = 'fetch-notes'

export type FileServices = {
  /** @throws Refusal 400 for an address that files are not fetched from */
  checkFileAddress(url: string): void
  queues: { nudge(queue: string, message: object): Promise<void> }
}

const MOST_FILES = 5

/** @returns what is said at once */
export async function keepFiles({ files }: Incoming, person: Person, services: FileServices): Promise<string> {
  if (!may(person, 'notes.post'))
    throw new Refusal(403, 'Only the business unit posts meeting notes. Send yours to them: 01603 223409.')
  if (files.length > MOST_FILES)
    throw new Refusal(400, `Please send at most ${MOST_FILES} files at once, each with the notes of one meeting.`)
  for (const { url } of files) services.checkFileAddress(url)
  const { personId } = person
  for (const { url, name } of files)
    await services.queues.nudge(FETCH_NOTES_QUEUE, { personId, url, name: name.slice(0, 200) })
  const what = files.length === 1 ? 'the file' : `the ${files.length} files`
  return `Thank you. I am reading ${what} and taking identifiers out; the draft comes here in a moment for you to check. Nothing is posted before somebody approves it.`
}
