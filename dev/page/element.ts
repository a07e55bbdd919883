// Makes page elements. Text is only ever set as text, so nothing a message says can become markup.

type Attributes = Record<string, string | boolean | undefined>

/** An element with its attributes and children; `true` gives a bare attribute, `false` or undefined leaves it out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '')
    else if (typeof value === 'string') made.setAttribute(name, value)
  }
  made.append(...children)
  return made
}

/** The element with this id, which the page's HTML is known to hold. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no element ${id}.`)
  return found as T
}

export function button(label: string, onPress: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', onPress)
  return made
}

/** A link that opens in a new tab, or plain words when the address is not a web or e-mail one. */
export function link(href: string, ...children: (Node | string)[]): HTMLElement {
  if (!/^(https?:|mailto:)/i.test(href)) return element('span', {}, ...children)
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children)
}
