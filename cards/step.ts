// A card that asks for one thing: what it means in words and facts, boxes to fill in, and the buttons that do it.
import { cardFrom, type Message } from './card.ts'
import { plain, shorten } from './plain.ts'
import template from './step.template.json' with { type: 'json' }

export type StepButton = {
  verb: string
  title: string
  style?: 'default' | 'positive' | 'destructive'
  /** What comes back with the press. None of it is trusted. */
  ref: string
  asked?: string
  instead?: string
  who?: string
  choice?: string
}

export type StepInput = {
  id: string
  label: string
  value?: string
  /** Choices to pick from; without them a line of text. */
  options?: readonly string[]
  limit?: number
  isLong?: boolean
}

export type Step = {
  title: string
  paragraphs: readonly string[]
  facts?: readonly { name: string; value: string }[]
  inputs?: readonly StepInput[]
  buttons: readonly StepButton[]
  /** Addresses of our own only. */
  links?: readonly { title: string; url: string }[]
  basis?: string
}

// A newsletter of 4,000 characters in paragraphs fits whole; a single longer paragraph is cut.
const PARAGRAPH_LIMIT = 4000
const PARAGRAPHS_SHOWN = 40
const TEXT_LIMIT = 500
// Teams shows six buttons before it hides the rest.
const BUTTONS_SHOWN = 6

const draw = cardFrom<Record<string, unknown>>(template)

export function stepCard({
  title,
  paragraphs,
  facts = [],
  inputs = [],
  buttons,
  links = [],
  basis = '',
}: Step): Message {
  const summary = shorten(`${title}${/[.?!]$/.test(title) ? '' : '.'} ${paragraphs.join(' ')}`, 400)
  const card = draw({
    title: plain(shorten(title, 200)),
    speak: plain(summary),
    paragraphs: paragraphs
      .filter((text) => text !== '')
      .slice(0, PARAGRAPHS_SHOWN)
      .map((text) => ({ text: plain(shorten(text, PARAGRAPH_LIMIT)) })),
    hasFacts: facts.length > 0,
    facts: facts.map(({ name, value }) => ({ name: plain(name), value: plain(shorten(value, 200)) || '-' })),
    choices: inputs
      .filter(({ options }) => options !== undefined)
      .map(({ id, label, value = '', options = [] }) => ({
        id,
        label: plain(label),
        value: inert(value).slice(0, 200),
        options: options.map((option) => ({ title: inert(option), value: inert(option) })),
      })),
    texts: inputs
      .filter(({ options }) => options === undefined)
      .map(({ id, label, value = '', limit = TEXT_LIMIT, isLong = false }) => ({
        id,
        label: plain(label),
        value: inert(value).slice(0, limit),
        limit,
        isLong,
      })),
    links: links.map(({ title: name, url }) => ({ title: name, url })),
    buttons: buttons.slice(0, BUTTONS_SHOWN).map(drawButton),
    basis: plain(basis),
  })
  return { card, summary }
}

function drawButton({
  verb,
  title,
  style = 'default',
  ref,
  asked = '',
  instead = '',
  who = '',
  choice = '',
}: StepButton) {
  return { verb, title: shorten(title, 60), style, ref, asked, instead, who, choice }
}

/** Shown in a box as it is; only a template's opening would look like a value that was not filled in. */
function inert(text: string): string {
  return text.replaceAll('${', '$ {')
}
