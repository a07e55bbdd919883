// The message box: Enter sends, Shift and Enter start a new line, Attach sends a file.
import { byId } from './element.ts'

export function startComposer(onSend: (text: string) => void, onFile: (file: File) => void): void {
  startFiles(onFile)
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

function startFiles(onFile: (file: File) => void): void {
  const chooser = byId<HTMLInputElement>('attach-file')
  byId('attach').addEventListener('click', () => chooser.click())
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? []
    // The same file may be chosen again.
    chooser.value = ''
    if (file !== undefined) onFile(file)
  })
}

/** Puts words in the box for the person to look over. */
export function fillComposer(text: string): void {
  const box = byId<HTMLTextAreaElement>('composer-text')
  box.value = text
  box.focus()
  box.scrollTop = 0
}

/** Says whose words they are; a person reached by e-mail has no box, and only a chat of two takes files. */
export function labelComposer(label: string | undefined, takesFiles = false): void {
  byId('attach').hidden = !takesFiles
  byId('composer').hidden = label === undefined
  byId('composer-label').textContent = label ?? ''
}
