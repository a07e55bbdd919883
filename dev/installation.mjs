// Looks whether node_modules holds what package-lock.json lists, and installs it when it does not. One read of each
// lockfile, so that a command on an installed project starts at once. No dependencies, any Node from 20 on.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withInstallLock } from './install-lock.mjs'
import { runChild } from './run-child.mjs'

/**
 * Runs `npm ci` when something is missing or of another version.
 * @returns what the person should do, when that did not help; nothing when all is well
 */
export async function installWhatIsMissing(root, say) {
  if (!whatIsMissing(root)) return undefined
  return withInstallLock(root, say, async () => {
    // Another run may have installed everything while this one waited.
    const missing = whatIsMissing(root)
    if (!missing) return undefined
    say(`Installing what package-lock.json lists, because ${missing}. The first time takes a minute or two.`)
    const code = await npmCi(root)
    if (code !== 0) return `The install failed. Run "npm ci" in ${root} to see why, then try again.`
    const left = whatIsMissing(root)
    return left && `The install ended well, yet ${left}. Run "npm rebuild node --ignore-scripts=false", then try again.`
  })
}

/** The Node that runs the project's scripts: the one it pins, or this one when it pins none. */
export function pinnedNode(root) {
  if (!readPackages(join(root, 'package-lock.json'))?.['node_modules/node']) return process.execPath
  return join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** In words, or nothing. Optional packages are left out: other platforms have other ones. */
function whatIsMissing(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'))
  if (!wanted) throw new Error(`${root} has no package-lock.json`)
  if (!installed) return 'node_modules is missing'
  for (const [folder, { version, optional, devOptional, link }] of Object.entries(wanted)) {
    if (folder === '' || optional || devOptional || link) continue
    const name = folder.replace(/^.*node_modules\//, '')
    if (!installed[folder]) return `${name} is missing`
    if (installed[folder].version !== version) return `${name} is ${installed[folder].version}, not ${version}`
  }
  const node = wanted['node_modules/node']
  if (node && versionOf(pinnedNode(root)) !== `v${node.version}`) return `Node ${node.version} does not run`
  return undefined
}

function versionOf(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim()
}

function npmCi(root) {
  // Standard output belongs to the script that runs afterwards, so npm's goes to standard error.
  const stdio = ['inherit', process.stderr, process.stderr]
  const isWindows = process.platform === 'win32'
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  return runChild(isWindows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio, shell: isWindows }).catch((error) => {
    process.stderr.write(`npm could not be started: ${error.message}\n`)
    return 1
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}
