// The plain HTML that a docx becomes, as the text people would have pasted: headings, lists and tables keep their marks.

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** @param html as mammoth writes it: few tags, never attributes that matter */
export function htmlToText(html: string): string {
  const lists: { isOrdered: boolean; count: number }[] = []
  let out = ''
  let cells: string[] | undefined
  let cell = ''
  const write = (text: string): void => {
    if (cells) cell += text
    else out += text
  }
  const breakLine = (): void => write(cells ? ' ' : '\n')
  for (const [, text = '', end = '', tag = ''] of html.matchAll(/([^<]*)(?:<(\/?)([a-z0-9]+)[^>]*>)?/gi)) {
    if (text !== '') write(decode(text))
    const name = tag.toLowerCase()
    const isEnd = end === '/'
    if (/^h[1-6]$/.test(name)) write(isEnd ? '\n\n' : `\n${'#'.repeat(Number(name[1]))} `)
    else if (name === 'br') breakLine()
    else if (name === 'p' && isEnd) write(cells ? ' ' : lists.length > 0 ? '' : '\n\n')
    else if ((name === 'ul' || name === 'ol') && !isEnd) lists.push({ isOrdered: name === 'ol', count: 0 })
    else if (name === 'ul' || name === 'ol') {
      lists.pop()
      breakLine()
    } else if (name === 'li' && !isEnd) write(`\n${markOf(lists)}`)
    else if (name === 'tr') {
      if (isEnd && cells) out += `| ${cells.join(' | ')} |\n`
      cells = isEnd ? undefined : []
    } else if (name === 'td' || name === 'th') {
      if (isEnd) cells?.push(cell.replace(/\s+/g, ' ').replaceAll('|', '/').trim())
      cell = ''
    } else if (name === 'table') breakLine()
  }
  return out
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function markOf(lists: { isOrdered: boolean; count: number }[]): string {
  const list = lists.at(-1)
  if (!list) return '- '
  list.count += 1
  return `${'  '.repeat(lists.length - 1)}${list.isOrdered ? `${list.count}.` : '-'} `
}

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return Number.isInteger(code) && code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ''
  })
}
