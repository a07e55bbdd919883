// Draws an Adaptive Card with the open renderer, as the version Teams supports, and reports pressed buttons.
import {
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Table,
  Versions,
} from 'adaptivecards'
import type { Press } from './api.ts'
import { element } from './element.ts'
import { hostConfig } from './host-config.ts'
import { markdown } from './markdown.ts'

export type Pressed = Pick<Press, 'action' | 'inputs'>

// Naming the table keeps the bundler from leaving it out; the renderer knows it only by being loaded.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5)

// The renderer wants markup as text. It is written out from elements, so everything in it has been escaped.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = element('div', {}, ...markdown(text)).innerHTML
  result.didProcess = true
}

/** The card as an element, or a sentence when it cannot be drawn. */
export function drawCard(content: unknown, onPress: (pressed: Pressed) => void): HTMLElement {
  const card = new AdaptiveCard()
  card.hostConfig = hostConfig()
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) openUrl(action.url)
    else if (action instanceof SubmitAction || action instanceof ExecuteAction) {
      const { data } = action.toJSON() as { data?: unknown }
      const verb = action instanceof ExecuteAction ? action.verb : undefined
      const inputs = typeof action.data === 'object' ? { ...action.data } : {}
      onPress({ action: { type: action.getJsonTypeName(), id: action.id, verb, data }, inputs })
    }
  }
  card.parse(content, new SerializationContext(Versions.v1_5))
  const drawn = card.render()
  if (drawn === undefined) return element('p', { class: 'help' }, 'This card has nothing Teams would show.')
  return element('div', { class: 'card' }, drawn)
}

function openUrl(url: string | undefined): void {
  if (url !== undefined && /^https?:/i.test(url)) window.open(url, '_blank', 'noopener')
}
