// The Markdown Teams shows in cards and messages: bold, italic, lists, links and mentions. Anything else stays as typed.
import { element, link } from './element.ts'

const BODY = String.raw`((?:\\.|[^\\])+?)`
const INLINE = new RegExp(
  [
    String.raw`\\([\\\x60*_{}[\]()#+\-.!~>|])`,
    String.raw`\*\*${BODY}\*\*`,
    String.raw`(?<!\w)__${BODY}__(?!\w)`,
    String.raw`\*(?!\s)${BODY}\*`,
    String.raw`(?<!\w)_(?!\s)${BODY}_(?!\w)`,
    String.raw`\[((?:\\.|[^\]\\])+)\]\(([^)\s]+)\)`,
    '<at>(.+?)</at>',
  ].join('|'),
)
const BULLET = /^\s*[-*+]\s+/
const NUMBER = /^\s*\d+[.)]\s+/

/** Blocks of text as elements. A single line break inside a paragraph is a space, as Teams treats it. */
export function markdown(text: string): HTMLElement[] {
  return text
    .replace(/\r/g, '')
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .flatMap((block) => blockElements(block.split('\n')))
}

function blockElements(lines: string[]): HTMLElement[] {
  const made: HTMLElement[] = []
  let kind = ''
  for (const line of lines) {
    const next = BULLET.test(line) ? 'ul' : NUMBER.test(line) ? 'ol' : 'p'
    const words = line.replace(next === 'ul' ? BULLET : next === 'ol' ? NUMBER : /^/, '')
    const last = made.at(-1)
    if (next === 'p' && kind === 'p' && last !== undefined) last.append(' ', ...inline(words))
    else if (next === 'p') made.push(element('p', {}, ...inline(words)))
    else {
      const list = next === kind && last !== undefined ? last : element(next as 'ul' | 'ol')
      list.append(element('li', {}, ...inline(words)))
      if (list !== last) made.push(list)
    }
    kind = next
  }
  return made
}

/** One line's words, with bold, italic, links and mentions as elements. */
export function inline(text: string): (Node | string)[] {
  const match = INLINE.exec(text)
  if (match === null) return text === '' ? [] : [text]
  const [whole, escaped, bold, strong, italic, slanted, linkText, address, mention] = match
  const before = text.slice(0, match.index)
  const made = (): Node | string => {
    if (escaped !== undefined) return escaped
    const heavy = bold ?? strong
    if (heavy !== undefined) return element('strong', {}, ...inline(heavy))
    const light = italic ?? slanted
    if (light !== undefined) return element('em', {}, ...inline(light))
    if (mention !== undefined) return element('span', { class: 'mention' }, `@${mention}`)
    return link(address ?? '', ...inline(linkText ?? ''))
  }
  return [...(before === '' ? [] : [before]), made(), ...inline(text.slice(match.index + whole.length))]
}
