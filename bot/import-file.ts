// A register's file sent in the chat by the business unit: checked first as a dry run, written only when they press Import.
import type { Message } from '../cards/card.ts'
import { noticeCard } from '../cards/notice.ts'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming } from './incoming.ts'

export const IMPORT_FILE_QUEUE = 'import-file'

export type ImportFileServices = {
  /** @throws Refusal 400 for an address that files are not fetched from */
  checkFileAddress(url: string): void
  queues: { nudge(queue: string, message: object): Promise<void> }
}

type Sent = Incoming['files']

const REGISTER_FILE = /\.(?:csv|tsv|xls[a-z]?)$/i
const MOST_FILES = 5

/** Tables are registers; everything else that is sent is meeting notes. */
export function sortFiles(files: Sent): { registers: Sent; others: Sent } {
  const isRegister = ({ name }: Sent[number]) => REGISTER_FILE.test(name.trim())
  return { registers: files.filter(isRegister), others: files.filter((file) => !isRegister(file)) }
}

/** @returns what is said at once; the dry run follows as a card */
export async function keepRegisters(files: Sent, person: Person, services: ImportFileServices): Promise<string> {
  refuseOthers(person)
  if (files.length > MOST_FILES) throw new Refusal(400, `Please send at most ${MOST_FILES} files at once.`)
  for (const { url } of files) services.checkFileAddress(url)
  const { personId } = person
  for (const { url, name } of files) {
    await services.queues.nudge(IMPORT_FILE_QUEUE, { step: 'check', personId, url, name: name.slice(0, 200) })
  }
  const what = files.length === 1 ? 'the file' : `the ${files.length} files`
  return `Thank you. I am checking ${what}: what I find comes here in a moment. Nothing is written before you press Import.`
}

const STEPS: Readonly<Record<string, string>> = {
  'import-file': 'write',
  'import-right-rows': 'write-right',
  'drop-file': 'drop',
}

export const isImportVerb = (verb: string): boolean => verb in STEPS

/** A press on the dry run's card. @returns what takes the card's place, so that it cannot be pressed again by mistake */
export async function decideImport(
  { verb, data }: Incoming,
  person: Person,
  { queues }: ImportFileServices,
): Promise<Message> {
  refuseOthers(person)
  const step = STEPS[verb]
  const id = typeof data.ref === 'string' ? data.ref : ''
  if (step === undefined || !/^[a-z0-9_]{1,40}\.[0-9a-f]{20}$/.test(id)) {
    throw new Refusal(400, 'This button is not one of ours any more. Send the file again. Nothing was changed.')
  }
  await queues.nudge(IMPORT_FILE_QUEUE, { step, personId: person.personId, id })
  return noticeCard(
    step === 'drop'
      ? 'Dropped: nothing was written, and the file is not kept.'
      : 'I am importing it now. What was written comes here in a moment.',
  )
}

function refuseOthers(person: Person): void {
  if (may(person, 'registers.import')) return
  throw new Refusal(403, 'Registers are imported by the business unit. Send them the file: 01603 223409.')
}
