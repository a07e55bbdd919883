// A register's file sent in a chat, behind the queue: fetched and tried, then written or dropped as somebody pressed.
import { createHash } from 'node:crypto'
import type { InvocationContext } from '@azure/functions'
import { z } from 'zod'
import { importCard } from '../cards/import-answer.ts'
import { noticeCard } from '../cards/notice.ts'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { openFile, tooLarge, typeOfFile } from '../reporting/registers/open-file.ts'
import { findRegister } from '../reporting/registers/registers.ts'
import { LARGEST_FILE } from '../reporting/registers/source.ts'
import { whichRegister } from '../reporting/registers/which-register.ts'
import { downloadFile } from './download-file.ts'
import { runImport } from './run-import.ts'
import { type Services, services } from './services.ts'

const nudge = z.union([
  z.object({ step: z.literal('check'), personId: z.string(), url: z.string(), name: z.string() }),
  z.object({ step: z.enum(['write', 'write-right', 'drop']), personId: z.string(), id: z.string() }),
])
type Nudge = z.output<typeof nudge>

export async function importFile(message: unknown, context: InvocationContext): Promise<void> {
  const asked = nudge.parse(message)
  const given = await services()
  const { notes } = (await import('./teams.ts')).teams(given)
  // The roster may have changed since the button was pressed.
  const person = await given.people.get(asked.personId)
  if (!person || !may(person, 'registers.import')) return
  const tell = (text: string) => notes.tell(person.personId, noticeCard(text))
  try {
    if (asked.step === 'check') {
      const card = await check(asked, person, given, (url) => downloadFile(url, notes.fileSource))
      await notes.tell(person.personId, card)
    } else if (asked.step === 'drop') await given.sentFiles.remove(asked.id)
    else await notes.tell(person.personId, await write(asked, person, given))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    context.log(`A register's file was not taken: ${error.status}`)
    await tell(`${(asked.step === 'check' && asked.name) || 'The file'}: ${error.message}`)
  }
}

/** The dry run. The file is kept for the press that follows only where there is something to write. */
async function check(
  { url, name }: Extract<Nudge, { step: 'check' }>,
  person: Person,
  given: Services,
  download: (url: string) => Promise<Buffer>,
) {
  const bytes = await download(url).catch((error: unknown) => {
    throw error instanceof Refusal && error.status === 413 ? tooLarge(LARGEST_FILE + 1) : error
  })
  const source = openFile(bytes, typeOfFile(bytes, ''))
  const register = await whichRegister(source)
  const answer = await runImport({ register, source, person }, { dryRun: true }, given)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 20)
  const ref = answer.added + answer.changed === 0 ? '' : `${register.name}.${digest}`
  if (ref !== '') await given.sentFiles.put(ref, bytes)
  return importCard({ ...answer, title: register.title, file: name, ref })
}

async function write({ step, id }: Extract<Nudge, { id: string }>, person: Person, given: Services) {
  const bytes = await given.sentFiles.get(id)
  if (!bytes) throw new Refusal(404, 'is not kept any more: it was imported or dropped already. Send it again.')
  const register = findRegister(id.split('.')[0] ?? '')
  const source = openFile(bytes, typeOfFile(bytes, ''))
  const answer = await runImport({ register, source, person }, { isPartial: step === 'write-right' }, given)
  // The register may have changed since the dry run, so that a row is wrong now: shown again, to decide afresh.
  if (answer.written) await given.sentFiles.remove(id)
  return importCard({ ...answer, title: register.title, file: 'as sent', ref: answer.written ? '' : id })
}
