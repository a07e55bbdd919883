// The page behind a long digest's e-mail: everything of it that still waits, each with a link of its own. It only lists.
import type { ReadLink } from '../delivery/answer-link.ts'
import { answerLinkOf } from '../delivery/digest-email.ts'
import { digestLines } from '../delivery/digest-lines.ts'
import { isDay, londonDay, sayDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { escapeHtml } from '../reporting/escape-html.ts'
import { page } from './respond-page.ts'
import type { Services } from './services.ts'

/** @throws Refusal 410 when nothing of it waits any more */
export async function digestPage({ ref }: ReadLink, person: Person, given: Services): Promise<string> {
  const held = isDay(ref) ? await given.reminders.read(person.personId, ref) : undefined
  const wanted = held?.digest.lines.filter(({ dropped }) => dropped === undefined) ?? []
  const now = given.clock()
  const today = londonDay(now)
  const { delivering } = await import('./delivering.ts')
  const lines = await digestLines(wanted, person, today, delivering(given).delivery)
  const waiting = lines.filter(({ isOpen, isSettled }) => isOpen && !isSettled)
  if (waiting.length === 0) throw new Refusal(410, 'Nothing of that e-mail waits for you any more. Thank you.')
  const items = waiting.map((line) => {
    const link = answerLinkOf(line, person, now, given.links)
    const when = `${line.due < today ? 'Was due' : 'Due'} ${sayDay(line.due)}. ${line.status}.`
    const answer = link === '' ? '' : `<br><a href="${escapeHtml(link)}">Answer about ${escapeHtml(line.ref)}</a>`
    return `<li><p><strong>${escapeHtml(line.title)}</strong> (${escapeHtml(line.ref)})<br>${escapeHtml(when)}${answer}</p></li>`
  })
  return page('What is waiting for you', `<p>As it stands on ${sayDay(today)}.</p><ol>${items.join('')}</ol>`)
}
