// The same digest as an e-mail, for people outside Teams. Titles and dates only: e-mail leaves the tenant.
import type { DigestLine } from '../cards/digest.ts'
import { type Day, sayDay } from '../domain/day.ts'
import type { Digest } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import type { Email } from './send-email.ts'

export function digestEmail(person: Person, digest: Digest, lines: readonly DigestLine[], today: Day): Email {
  const count = `${lines.length} safeguarding partnership ${lines.length === 1 ? 'item needs' : 'items need'} you`
  const body = [
    `This is where things stand on ${sayDay(today)}.`,
    ...lines.map(
      (line) =>
        `* ${line.title} (${line.ref}). ${line.due < today ? 'Was due' : 'Due'} ${sayDay(line.due)}. ${line.status}.`,
    ),
    'To answer, reply to the business unit or ring 01603 223409. Please do not write about a child in an e-mail.',
  ]
  return {
    address: person.email,
    heading: digest.isRepeat ? `Sent again in case it did not arrive: ${count}` : count,
    body: body.join('\n\n'),
    reference: `${digest.personId}/${digest.day}/${digest.attempt}`,
  }
}
