// The front door of every command: `node dev/run.mjs <script.ts> [words]` or `node dev/run.mjs --bin <tool> [words]`.
// Installs what the lockfile lists when it is missing, then goes on under the Node version the project pins. Plain
// JavaScript without dependencies, for it runs before anything is installed, on any Node from 20 on.
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWhatIsMissing, pinnedNode } from './installation.mjs'
import { runChild } from './run-child.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Standard output belongs to the script. */
function say(line) {
  process.stderr.write(`${line}\n`)
}

async function main([first, ...words]) {
  if (!first || (first === '--bin' && words.length === 0)) {
    say('Say what to run: node dev/run.mjs <script.ts> [words], or node dev/run.mjs --bin <tool> [words]')
    return 1
  }
  const problem = await installWhatIsMissing(root, say)
  if (problem) {
    say(problem)
    return 1
  }
  const node = pinnedNode(root)
  const follow = ['--import', new URL('./follow-parent.mjs', import.meta.url).href]
  const command = first === '--bin' ? tool(words[0], words.slice(1)) : { file: resolve(root, first), args: words }
  if (!command) {
    say(`No installed package has a tool named "${words[0]}".`)
    return 1
  }
  const [file, args] = command.isProgram
    ? [command.file, command.args]
    : [node, [...follow, command.file, ...command.args]]
  return runChild(file, args, { env: environment(node), stdio: 'inherit', detached: process.platform !== 'win32' })
}

/** A tool by the name its package gives it; most are scripts for Node, some are programs of their own. */
function tool(name, args) {
  const { packages } = JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8'))
  const found = Object.entries(packages).find(([, { bin }]) => bin && Object.hasOwn(bin, name))
  if (!found) return undefined
  const file = join(root, found[0], found[1].bin[name])
  return { file, args, isProgram: !/^#!.*\bnode\b/.test(readFileSync(file, 'latin1').slice(0, 80)) }
}

/** Anything the script starts by name finds the pinned Node and the project's tools first. */
function environment(node) {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = [dirname(node), join(root, 'node_modules/.bin'), process.env[path] ?? '']
  return { ...process.env, [path]: folders.join(delimiter), FRONT_DOOR_PID: String(process.pid) }
}

process.exitCode = await main(process.argv.slice(2))
