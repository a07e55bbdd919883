import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '../support/until.ts'

const DEV = join(import.meta.dirname, '../../dev')
const SCRIPTS = (await readdir(DEV)).filter((file) => file.endsWith('.mjs'))
const LOCK = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/node': { version: process.version.slice(1) },
    'node_modules/tool': { version: '1.2.0', bin: { tool: 'tool.mjs', program: 'program.sh' } },
    'node_modules/other-platform': { version: '3.0.0', optional: true },
  },
}

/** Stands in for npm: notes that it was called, then lays down what the lockfile lists. */
const NPM = `#!${process.execPath}
const fs = require('node:fs')
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
console.log('npm talks on its standard output')
if (fs.existsSync('npm-fails')) process.exit(1)
setTimeout(() => {
  const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
  delete lock.packages['']
  delete lock.packages['node_modules/other-platform']
  fs.rmSync('node_modules', { recursive: true, force: true })
  fs.mkdirSync('node_modules/node/bin', { recursive: true })
  fs.mkdirSync('node_modules/tool', { recursive: true })
  if (!fs.existsSync('npm-skips-scripts')) fs.symlinkSync(process.execPath, 'node_modules/node/bin/node')
  fs.writeFileSync('node_modules/tool/tool.mjs', '#!/usr/bin/env node\\nconsole.log("tool", ...process.argv.slice(2))')
  fs.writeFileSync('node_modules/tool/program.sh', '#!/bin/sh\\necho program $1', { mode: 0o755 })
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock))
}, fs.existsSync('npm-is-slow') ? 1500 : 0)
`

let project: string

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'bootstrap-'))
  for (const folder of ['dev', 'bin', 'tmp']) await mkdir(join(project, folder))
  for (const script of SCRIPTS) await cp(join(DEV, script), join(project, 'dev', script))
  await put('package-lock.json', JSON.stringify(LOCK))
  await writeFile(join(project, 'bin/npm'), NPM, { mode: 0o755 })
  await put('dev/hello.ts', 'const words: string[] = process.argv.slice(2)\nconsole.log("hello", ...words)')
})
afterEach(() => rm(project, { recursive: true, force: true }))

function put(file: string, content = ''): Promise<void> {
  return writeFile(join(project, file), content)
}

function open(...words: string[]): ChildProcess {
  const path = [join(project, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter)
  return spawn(process.execPath, [join(project, 'dev/run.mjs'), ...words], {
    cwd: project,
    env: { ...process.env, PATH: path, TMPDIR: join(project, 'tmp') },
  })
}

type Outcome = { code: number | null; signal: string | null; out: string; said: string }

async function outcome(child: ChildProcess): Promise<Outcome> {
  const ended = new Promise<[number | null, string | null]>((resolve) =>
    child.once('close', (code, signal) => resolve([code, signal])),
  )
  const [out, said, [code, signal]] = await Promise.all([text(child.stdout!), text(child.stderr!), ended])
  return { code, signal, out, said }
}

async function run(...words: string[]): Promise<Outcome> {
  return outcome(open(...words))
}

async function npmCalls(): Promise<string[]> {
  const calls = await readFile(join(project, 'npm-calls'), 'utf8').catch(() => '')
  return calls.split('\n').filter(Boolean)
}

test('a bare clone is installed first, and standard output is the script alone', async () => {
  const { code, out, said } = await run('dev/hello.ts', 'as at', '2024-04-22')
  expect([code, out]).toEqual([0, 'hello as at 2024-04-22\n'])
  expect(said).toContain('Installing what package-lock.json lists, because node_modules is missing.')
  expect(said).toContain('npm talks on its standard output')
  expect(await npmCalls()).toEqual(['ci --include=dev --no-audit --no-fund'])
})

test('an installed project runs at once, without npm and without a word', async () => {
  await run('dev/hello.ts')
  const { code, out, said } = await run('dev/hello.ts')
  expect([code, out, said]).toEqual([0, 'hello\n', ''])
  expect(await npmCalls()).toHaveLength(1)
})

test('a package of another version than the lockfile lists is installed anew', async () => {
  await run('dev/hello.ts')
  const packages = {
    ...LOCK.packages,
    'node_modules/tool': { ...LOCK.packages['node_modules/tool'], version: '1.3.0' },
  }
  await put('package-lock.json', JSON.stringify({ packages }))
  expect((await run('dev/hello.ts')).said).toContain('because tool is 1.2.0, not 1.3.0')
  expect(await npmCalls()).toHaveLength(2)
})

test('a failed install says which command to try', async () => {
  await put('npm-fails')
  const { code, out, said } = await run('dev/hello.ts')
  expect([code, out]).toEqual([1, ''])
  expect(said).toContain(`The install failed. Run "npm ci" in ${project} to see why, then try again.`)
})

test('an install that leaves no Node behind says what to do', async () => {
  await put('npm-skips-scripts')
  const { code, said } = await run('dev/hello.ts')
  expect(code).toBe(1)
  expect(said).toContain('does not run. Run "npm rebuild node --ignore-scripts=false", then try again.')
})

test('two commands at once on a bare clone install once', async () => {
  await put('npm-is-slow')
  const both = await Promise.all([run('dev/hello.ts', '1'), run('dev/hello.ts', '2')])
  expect(both.map(({ code, out }) => [code, out])).toEqual([
    [0, 'hello 1\n'],
    [0, 'hello 2\n'],
  ])
  expect(both.map(({ said }) => said).join()).toContain('Another command is installing the packages: waiting for it.')
  expect(await npmCalls()).toHaveLength(1)
})

test('an install that was killed does not bar the next one', async () => {
  await put('npm-is-slow')
  const first = open('dev/hello.ts')
  await until(async () => (await npmCalls()).length === 1)
  first.kill('SIGKILL')
  expect((await run('dev/hello.ts')).out).toBe('hello\n')
})

test('the exit code of the script is passed on', async () => {
  await put('dev/ends.ts', 'process.exitCode = 7')
  expect((await run('dev/ends.ts')).code).toBe(7)
})

const WAITS = `let stops = 0
process.on('SIGINT', () => {
  stops += 1
  setTimeout(() => process.exit(stops === 1 ? 0 : 9), 300)
})
setInterval(() => undefined, 1000)
console.log(process.pid)`

test('Ctrl-C reaches the script once, though the terminal and npm both send it', async () => {
  await put('dev/waits.ts', WAITS)
  const child = open('dev/waits.ts')
  const ended = outcome(child)
  await new Promise((resolve) => child.stdout!.once('data', resolve))
  child.kill('SIGINT')
  await pause(50)
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 0, signal: null })
})

test('a script ended by a signal ends the command by the same signal', async () => {
  await put('dev/waits.ts', WAITS)
  const child = open('dev/waits.ts')
  const ended = outcome(child)
  await new Promise((resolve) => child.stdout!.once('data', resolve))
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ code: null, signal: 'SIGTERM' })
})

test('a script ends when its command is killed outright', async () => {
  await put('dev/waits.ts', WAITS)
  const child = open('dev/waits.ts')
  const pid = await new Promise<number>((resolve) => child.stdout!.once('data', (data) => resolve(Number(data))))
  expect(isAlive(pid)).toBe(true)
  child.kill('SIGKILL')
  await until(() => !isAlive(pid))
})

test.each(['SIGTERM', 'SIGKILL'] as const)('a script that npm started ends when npm gets %s', async (signal) => {
  await put('dev/waits.ts', WAITS)
  await run('dev/hello.ts')
  // As npm does: a process that runs the command through a shell and passes nothing on.
  const command = `'${process.execPath}' dev/run.mjs dev/waits.ts; exit $?`
  await put(
    'bin/starts.mjs',
    `import { spawn } from 'node:child_process'; spawn('sh', ['-c', ${JSON.stringify(command)}], { stdio: 'inherit' })`,
  )
  const env = { ...process.env, npm_lifecycle_event: 'start', TMPDIR: join(project, 'tmp') }
  const npm = spawn(process.execPath, ['bin/starts.mjs'], { cwd: project, env })
  const pid = await new Promise<number>((resolve) => npm.stdout.once('data', (data) => resolve(Number(data))))
  npm.kill(signal)
  await until(() => !isAlive(pid))
})

test('a tool of an installed package runs by its name', async () => {
  expect((await run('--bin', 'tool', 'run', '--once')).out).toBe('tool run --once\n')
  expect((await run('--bin', 'program', 'now')).out).toBe('program now\n')
  expect(await run('--bin', 'nobody')).toMatchObject({
    code: 1,
    said: 'No installed package has a tool named "nobody".\n',
  })
})

test('a command without a script says what to write', async () => {
  expect(await run()).toMatchObject({ code: 1, said: expect.stringContaining('Say what to run') })
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}
