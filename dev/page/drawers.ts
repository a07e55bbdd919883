// On a narrow screen the two side columns become drawers: opened by a button, closed by Escape, Close or a choice.
import { byId } from './element.ts'

const NARROW = window.matchMedia('(max-width: 1023px)')

export function startDrawers(): void {
  for (const name of ['people', 'side']) {
    byId(`${name}-button`).addEventListener('click', () => open(name))
    byId(name).querySelector('.drawer-close')?.addEventListener('click', closeDrawers)
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeDrawers()
  })
  NARROW.addEventListener('change', closeDrawers)
}

/** Closes whichever drawer is open and gives the focus back to its button. */
export function closeDrawers(): void {
  const opened = document.querySelector<HTMLElement>('.drawer.open')
  if (opened === null) return
  opened.classList.remove('open')
  byId('main').inert = false
  const button = byId(`${opened.id}-button`)
  button.setAttribute('aria-expanded', 'false')
  if (NARROW.matches) button.focus()
}

function open(name: string): void {
  const isOpen = byId(name).classList.contains('open')
  closeDrawers()
  if (isOpen) return
  byId(name).classList.add('open')
  byId(`${name}-button`).setAttribute('aria-expanded', 'true')
  // What a drawer covers cannot be reached until it is closed.
  byId('main').inert = true
  byId(name).querySelector<HTMLElement>('.drawer-close')?.focus()
}
