// A dialog over the page, as Teams shows one: a card in it, closed by Escape, Close, or what the assistant says at its end.
import type { DialogOutcome } from '../teams/shapes.ts'
import { type Dialog, dialog } from './api.ts'
import { drawCard, type Pressed } from './card.ts'
import { byId } from './element.ts'
import { showStatus, trying } from './status.ts'

type Asked = Omit<Dialog, 'data' | 'isSubmit'>

export function startDialog(): void {
  byId('dialog-close').addEventListener('click', () => place().close())
}

/** Asks the assistant for the dialog and shows it. */
export function openDialog(asked: Asked, data: Record<string, unknown> = {}): Promise<void> {
  return trying(async () => show(await dialog({ ...asked, data }), asked))
}

function show(outcome: DialogOutcome, asked: Asked): void {
  if (outcome.kind === 'message') {
    place().close()
    showStatus(outcome.text)
    return
  }
  byId('dialog-title').textContent = outcome.title
  byId('dialog-problem').textContent = ''
  byId('dialog-body').replaceChildren(drawCard(outcome.card, (pressed) => void submit(pressed, asked)))
  if (!place().open) place().showModal()
  byId('dialog-title').focus()
}

async function submit({ action, inputs }: Pressed, asked: Asked): Promise<void> {
  const body = byId('dialog-body')
  body.setAttribute('aria-busy', 'true')
  body.inert = true
  try {
    const given = typeof action.data === 'object' && action.data !== null ? action.data : {}
    show(await dialog({ ...asked, data: { ...given, ...inputs }, isSubmit: true }), asked)
  } catch (error) {
    // What was typed stays, so that it can be sent again.
    byId('dialog-problem').textContent = error instanceof Error ? error.message : String(error)
  }
  body.inert = false
  body.removeAttribute('aria-busy')
}

function place(): HTMLDialogElement {
  return byId<HTMLDialogElement>('dialog')
}
