// The message box: Enter sends, Shift and Enter start a new line.
import { byId } from './element.ts'

export function startComposer(onSend: (text: string) => void): void {
  const form = byId<HTMLFormElement>('composer')
  const box = byId<HTMLTextAreaElement>('composer-text')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = box.value.trim()
    box.value = ''
    box.focus()
    if (text !== '') onSend(text)
  })
  box.addEventListener('keydown', (event) => {
    // While a word is being composed, Enter chooses it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
}

/** Puts words in the box for the person to look over. */
export function fillComposer(text: string): void {
  const box = byId<HTMLTextAreaElement>('composer-text')
  box.value = text
  box.focus()
  box.scrollTop = 0
}

/** Says whose words they are; a person reached by e-mail has no box. */
export function labelComposer(label: string | undefined): void {
  byId('composer').hidden = label === undefined
  byId('composer-label').textContent = label ?? ''
}
