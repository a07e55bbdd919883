// Reading uploaded files: what people send is read, and what is made to harm is refused in time, with little memory.
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../domain/refusal.ts'
import { htmlToText } from '../../summaries/html-to-text.ts'
import { readFile } from '../../summaries/read-file.ts'
import { docx, GOOD, HOSTILE } from '../faults/hostile-files.ts'

const MEGABYTE = 1024 * 1024

/** Reads and says how long it took and how much more memory this process held at its height. */
async function measured(bytes: Buffer) {
  const before = process.memoryUsage().rss
  const started = performance.now()
  let height = before
  const look = setInterval(() => {
    height = Math.max(height, process.memoryUsage().rss)
  }, 10)
  try {
    const read = await readFile(bytes).catch((error: unknown) => error)
    return { read, seconds: (performance.now() - started) / 1000, megabytes: (height - before) / MEGABYTE }
  } finally {
    clearInterval(look)
  }
}

describe('a good file:', () => {
  it.each(GOOD)('%s is read as the words in it', async (_, make) => {
    const text = await readFile(make())
    expect(text).toContain('Date: 25 June 2024')
    expect(text).toMatch(/ACTION: VAG Chair to write to schools by 12 July 2024\./)
    expect(text.split('\n').length).toBeGreaterThan(3)
  })

  it('keeps its tables, lists and headings', () => {
    const html =
      '<h2>Item 1</h2><ol><li>one</li><li>two</li></ol><table><tr><td><p>Action</p></td><td><p>Who &amp; when</p></td></tr></table><p>End</p>'
    expect(htmlToText(html)).toBe('## Item 1\n\n1. one\n2. two\n\n| Action | Who & when |\n\nEnd')
  })
})

describe('a hostile file:', () => {
  const said = new Map<string, unknown>()

  it('there are at least 30', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(30))

  it.each(HOSTILE)('%s is refused or read within 10 seconds and 200 MB', { timeout: 30_000 }, async (name, make) => {
    const { read, seconds, megabytes } = await measured(make())
    said.set(name, read)
    expect(read instanceof Refusal || typeof read === 'string', String((read as Error)?.stack)).toBe(true)
    if (read instanceof Refusal) expect(read.message).toMatch(/^[A-Z].*\.$/s)
    expect(seconds).toBeLessThan(10.5)
    expect(megabytes).toBeLessThan(200)
  })

  it('after all of them a good file is still read', async () => {
    expect(await readFile(docx('<w:p><w:r><w:t>Still here</w:t></w:r></w:p>'))).toBe('Still here')
  })

  it.each([
    ['a docx with macros', /macros/],
    ['a docx with a password', /password/],
    ['a PDF with a password', /password/],
    ['a PDF of pictures without text', /scan/],
    ['a PDF of 200 pages', /200 pages/],
    ['a workbook', /workbook/],
    ['a doc of the old kind', /old kind/],
    ['a docx whose directory lies about 60 MB', /unpack|damaged/],
    ['a PDF that unpacks to 300 MB', /unpack/],
    ['a PDF packed twice', /unpack/],
  ])('%s is told what it is', (name, words) => {
    expect((said.get(name) as Error).message).toMatch(words)
  })
})
