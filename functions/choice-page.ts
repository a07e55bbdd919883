// The page behind an e-mailed link that asks for one press: what it is about, what may be pressed, and boxes where needed.
import { escapeHtml } from '../reporting/escape-html.ts'
import { page } from './respond-page.ts'

export type ChoiceBox = {
  name: string
  label: string
  /** Choices to pick from; without them a line of text. */
  options?: readonly string[]
  value?: string
  limit?: number
}

export type ChoicePage = {
  title: string
  state: string
  about: string
  choices: readonly { verb: string; words: string }[]
  boxes?: readonly ChoiceBox[]
  /** Said before the press: what it may cost, or who sees the answer. */
  note: string
}

/** @param problem why the last press was not taken; what was typed is in `typed`, so that nothing is lost */
export function choicePage(
  { title, state, about, choices, boxes = [], note }: ChoicePage,
  typed: Record<string, string> = {},
  problem = '',
): string {
  const buttons = choices
    .map(
      ({ verb, words }) =>
        `<p><button type="submit" name="verb" value="${escapeHtml(verb)}">${escapeHtml(words)}</button></p>`,
    )
    .join('')
  return page(
    title,
    `${problem === '' ? '' : `<p role="alert"><strong>Nothing was changed.</strong> ${escapeHtml(problem)}</p>`}
<p><strong>${escapeHtml(state)}</strong></p>
<p>${escapeHtml(about)}</p>
<p>${escapeHtml(note)}</p>
<form method="post">${boxes.map((box) => drawBox(box, typed[box.name])).join('')}${buttons}</form>
<p>Please do not write about a child here. If you are worried about one, ring 999 in an emergency, or CADS on 0344 800 8020.</p>`,
  )
}

function drawBox({ name, label, options, value = '', limit = 300 }: ChoiceBox, typed = value): string {
  const words = `<label for="${name}">${escapeHtml(label)}</label><br>`
  if (!options)
    return `<p>${words}<input id="${name}" name="${name}" maxlength="${limit}" value="${escapeHtml(typed)}"></p>`
  const choices = options.map(
    (each) => `<option value="${escapeHtml(each)}"${each === typed ? ' selected' : ''}>${escapeHtml(each)}</option>`,
  )
  return `<p>${words}<select id="${name}" name="${name}"><option value=""></option>${choices.join('')}</select></p>`
}
