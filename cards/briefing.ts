// A briefing as a card: the counts first, then its sections, shortened; the whole is the document.
import type { Briefing } from '../domain/briefing.ts'
import { sayDay } from '../domain/day.ts'
import briefing from './briefing.template.json' with { type: 'json' }
import { cardFrom, type Message } from './card.ts'
import { fitCard } from './fit-card.ts'
import { plain, shorten } from './plain.ts'

const draw = cardFrom<Record<string, unknown>>(briefing)

export function briefingCard(given: Briefing): Message {
  return fitCard([8, 5, 3, 1], (lines) => drawBriefing(given, lines))
}

function drawBriefing({ title, asAt, basis, lead, sections }: Briefing, most: number): Message {
  const card = draw({
    title: plain(title),
    lead: lead.map((text) => ({ text: plain(text) })),
    sections: sections.map(({ heading, lines }) => ({
      heading: plain(heading),
      lines: [
        ...lines.slice(0, most).map((text) => ({ text: plain(`- ${shorten(text, 200)}`) })),
        ...(lines.length > most ? [{ text: `and ${lines.length - most} more` }] : []),
      ],
    })),
    basis: plain(`As at ${sayDay(asAt)}. ${basis}`),
  })
  return { card, summary: `${title}. ${lead[0] ?? ''}` }
}
