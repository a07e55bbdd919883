// One line at the foot of the chat that says what happened; a screen reader hears it.
import { button, byId, element } from './element.ts'

const SHOWN_MS = 8000
let clearing: number | undefined

/** Good news goes away by itself; a problem stays until it is closed or something newer is said. */
export function showStatus(sentence: string, kind: 'done' | 'problem' = 'done'): void {
  const place = byId('status')
  const close = button('Close', () => place.replaceChildren(), { class: 'quiet' })
  window.clearTimeout(clearing)
  place.replaceChildren(element('p', { class: `status-line ${kind}` }, element('span', {}, sentence), close))
  if (kind === 'done') clearing = window.setTimeout(() => place.replaceChildren(), SHOWN_MS)
}

/** Does something that may fail, and says so if it does. */
export async function trying(doing: () => Promise<void>): Promise<void> {
  try {
    await doing()
  } catch (error) {
    const isOffline = error instanceof TypeError
    const said = error instanceof Error ? error.message : String(error)
    showStatus(isOffline ? 'The server is not answering. Check that it is still running.' : said, 'problem')
  }
}
