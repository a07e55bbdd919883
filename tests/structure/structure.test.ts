import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaches } from './imports.ts'
import { ROOMS } from './rooms.ts'

const root = join(import.meta.dirname, '..', '..')
const files = globSync(
  Object.keys(ROOMS).map((room) => `${room}/**/*.ts`),
  { cwd: root },
)

describe('the rooms of the house', () => {
  it('import only what the table allows', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((file) => breaches(root, file))).toEqual([])
  })

  it.each([
    ['domain/planted.ts', "import { x } from '../storage/keys.ts'", 'storage'],
    ['cards/planted.ts', "import type { Bot } from '../bot/bot.ts'", 'bot'],
    ['bot/planted.ts', "export { y } from '../reporting/reports.ts'", 'reporting'],
    ['storage/planted.ts', "const late = import('../delivery/deliver-digests.ts')", 'delivery'],
    ['reporting/planted.ts', "import { CloudAdapter } from 'botbuilder'", 'botbuilder'],
    ['bot/planted.ts', "import { CloudAdapter } from 'botbuilder'", 'kept to'],
    ['delivery/planted.ts', "import { z } from 'zod'", 'zod'],
  ])('a planted import in %s is found', (file, source, named) => {
    expect(breaches(root, file, source).join()).toContain(named)
  })

  it('read the environment in functions/config.ts only', () => {
    const readers = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'))
    expect(readers).toEqual(['functions/config.ts'])
  })

  it('keep every file under 250 lines and say at its top what it is for', () => {
    const sources = [...files, ...globSync('dev/**/*.ts', { cwd: root })].map((file) => ({
      file,
      text: readFileSync(join(root, file), 'utf8'),
    }))
    expect(sources.filter(({ text }) => text.split('\n').length > 250).map(({ file }) => file)).toEqual([])
    expect(sources.filter(({ text }) => !/^(\/\/|\/\*\*)/.test(text)).map(({ file }) => file)).toEqual([])
  })

  it('never read the machine’s clock in the domain', () => {
    const clocks = files.filter(
      (file) =>
        file.startsWith('domain/') &&
        /\bnew Date\(\)|Date\.now\(|Temporal\.Now/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(clocks).toEqual([])
  })

  it('change a row only under its etag', () => {
    const careless = files.filter((file) =>
      /\.updateEntity\((?![^)]*etag)/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(careless).toEqual([])
  })
})
