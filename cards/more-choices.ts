// One line of a digest with its rarer choices: put off, hand over, waits for a partner; and why the person gets it.
import { type Day, sayDay } from '../domain/day.ts'
import { cardFrom, type Message } from './card.ts'
import type { DigestLine } from './digest.ts'
import { readExpression } from './expressions.ts'
import template from './more-choices.template.json' with { type: 'json' }
import { plain, shorten } from './plain.ts'
import { whyOf } from './why-of.ts'

const draw = cardFrom<Record<string, unknown>>(template, readExpression)

export function moreChoicesCard(line: DigestLine, today: Day): Message {
  const when = `${line.ref} · ${line.due < today ? 'was due' : 'due'} ${sayDay(line.due)} · ${line.status}`
  const why = `You get this because ${whyOf([line])}. Reminders follow the rule of the business unit for this kind of thing.`
  const summary = `${line.title}: ${when}`
  const card = draw({
    kind: line.kind,
    ref: line.ref,
    v: String(line.version),
    title: plain(shorten(line.title, 200)),
    when: plain(when),
    why,
    speak: plain(shorten(summary, 400)),
    isAction: line.kind === 'action',
    isBlocked: (line.blockedBy ?? '') !== '',
  })
  return { card, summary: shorten(summary, 300) }
}
