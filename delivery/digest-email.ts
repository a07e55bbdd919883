// The same digest as an e-mail, for people outside Teams. Titles, dates and a link: e-mail leaves the tenant.
import { CHARGES } from '../cards/charges.ts'
import type { DigestLine } from '../cards/digest.ts'
import { type Day, sayDay } from '../domain/day.ts'
import type { Digest } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { RHYTHM } from '../domain/rhythm.ts'
import type { AnswerLinks } from './answer-link.ts'
import type { Email } from './send-email.ts'

type Given = { lines: readonly DigestLine[]; today: Day; now: Date; links: AnswerLinks | undefined }

export function digestEmail(person: Person, digest: Digest, { lines, today, now, links }: Given): Email {
  const count = `${lines.length} safeguarding partnership ${lines.length === 1 ? 'item needs' : 'items need'} you`
  // Without links there is no page for the rest, and nothing may be kept from anybody.
  const shown = links ? lines.slice(0, RHYTHM.linesShown) : lines
  const rest = lines.length - shown.length
  const all = rest > 0 ? links?.make({ personId: person.personId, kind: 'digest', ref: digest.day }, now) : undefined
  const body = [
    `This is where things stand on ${sayDay(today)}.`,
    ...shown.map((line) => [sayLine(line, today), linkOf(line, person, now, links)].filter(Boolean).join('\n')),
    ...(all ? [`${rest} more ${rest === 1 ? 'is' : 'are'} waiting. See them all and answer: ${all}`] : []),
    links
      ? 'Each link is yours alone, for one answer and for two weeks. Or ring the business unit on 01603 223409.'
      : 'To answer, reply to the business unit or ring 01603 223409.',
    'Please do not write about a child in an e-mail.',
  ]
  return {
    address: person.email,
    heading: digest.isRepeat ? `Sent again in case it did not arrive: ${count}` : count,
    body: body.join('\n\n'),
    reference: `${digest.personId}/${digest.day}/${digest.attempt}`,
  }
}

function sayLine({ title, ref, due, status }: DigestLine, today: Day): string {
  return `* ${title} (${ref}). ${due < today ? 'Was due' : 'Due'} ${sayDay(due)}. ${status}.`
}

function linkOf(line: DigestLine, person: Person, now: Date, links: AnswerLinks | undefined): string {
  const link = answerLinkOf(line, person, now, links)
  if (link === '') return ''
  return line.kind === 'training' ? `If you cannot come, or to swap: ${link}\n${CHARGES}` : `Answer: ${link}`
}

/** Where this person answers about a line; empty for what asks for no answer, and where no links are in use. */
export function answerLinkOf(
  { kind, ref }: Pick<DigestLine, 'kind' | 'ref'>,
  { personId }: Person,
  now: Date,
  links: AnswerLinks | undefined,
): string {
  if (!links) return ''
  if (kind === 'training') return links.make({ personId, kind: 'booking', ref }, now)
  return kind === 'action' || kind === 'return' ? links.make({ personId, kind, ref }, now) : ''
}
