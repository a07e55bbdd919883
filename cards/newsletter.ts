// The champions' newsletter: the draft a person edits, and what the champions then see.
import type { Message } from './card.ts'
import { stepCard } from './step.ts'

export const NEWSLETTER_LIMIT = 4000

export function editNewsletterCard(quarter: string, text: string): Message {
  return stepCard({
    title: `The champions’ newsletter, ${quarter}`,
    paragraphs: [
      'Drafted from updates that were approved and from the registers. Change what you like; only what you send is posted.',
    ],
    inputs: [
      {
        id: 'newsletter',
        label: 'Newsletter',
        value: text.slice(0, NEWSLETTER_LIMIT),
        limit: NEWSLETTER_LIMIT,
        isLong: true,
      },
    ],
    buttons: [
      { verb: 'send-newsletter', title: 'Send to the champions', style: 'positive', ref: quarter, asked: quarter },
    ],
    basis: 'Nothing is sent until you press.',
  })
}

export function newsletterCard(text: string): Message {
  const [title = 'Neglect champions', ...paragraphs] = text.split(/\n{2,}/)
  return stepCard({
    title,
    paragraphs,
    buttons: [],
    basis: 'From the NSCP business unit, 01603 223409. Worried about a child? CADS 0344 800 8020, 999 in an emergency.',
  })
}

export function newsletterSentCard(quarter: string, count: number): Message {
  return stepCard({
    title: `Newsletter ${quarter} sent`,
    paragraphs: [
      count === 0
        ? 'No champions’ channel and no champion could be reached: add the assistant to the champions’ channel and press again.'
        : `It was posted to ${count === 1 ? 'one place' : `${count} places`}.`,
    ],
    buttons: [],
  })
}
