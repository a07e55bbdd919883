import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { build } from '../../dev/build.ts'

const fixture = fileURLToPath(new URL('fixtures/functions-to-build.ts', import.meta.url))

describe('the deployable package', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('is a bundle in parts that registers every function, with host.json and a package.json', async () => {
    const { files, functions } = await build(fixture, folder)
    expect(functions).toEqual(['http ping: GET api/ping/{name?}', 'timer tick: 0 */15 * * * *', 'queue take: things'])
    expect(files[0]?.path).toBe('functions/index.js')
    expect(files.some((file) => file.path.startsWith('parts/'))).toBe(true)
    expect(JSON.parse(await readFile(join(folder, 'host.json'), 'utf8'))).toMatchObject({ version: '2.0' })
    const deployed = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    expect(deployed).toMatchObject({ type: 'module', main: 'functions/index.js', engines: { node: '>=24' } })
    expect(deployed).not.toHaveProperty('dependencies')
  })

  test('holds nothing left over from an earlier build', async () => {
    await writeFile(join(folder, 'old.js'), 'old')
    await build(fixture, folder)
    await expect(readFile(join(folder, 'old.js'))).rejects.toThrow('ENOENT')
  })

  test('an entry that fails to load fails the build', async () => {
    const broken = join(folder, 'broken.ts')
    const outdir = join(folder, 'out')
    await writeFile(broken, "throw new Error('broken on loading')")
    await expect(build(broken, outdir)).rejects.toThrow('broken on loading')
  })
})
