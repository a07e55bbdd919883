// Checks the licence of every package that is deployed against those the partnership may use, and lists them by licence.
// Run: npm run licences
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Entry = { dev?: boolean; devOptional?: boolean; license?: string; link?: boolean; version?: string }

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

// Read by hand: the package says so in its own words instead of by an identifier.
const READ_BY_HAND: Readonly<Record<string, string>> = { duck: 'BSD-2-Clause', jspath: 'MIT' }

const root = join(import.meta.dirname, '..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> }

const byLicence = new Map<string, string[]>()
const refused: string[] = []
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.dev || entry.devOptional || entry.link) continue
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const licence = READ_BY_HAND[name] ?? entry.license ?? licenceOf(path) ?? 'none given'
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name}@${entry.version}`])
  if (!isAllowed(licence)) refused.push(`${name}@${entry.version}: ${licence}`)
}
for (const [licence, names] of [...byLicence].sort()) console.log(`${licence}: ${names.length}`)
if (refused.length > 0) {
  console.error(`These are deployed under a licence that is not on the list:\n${refused.join('\n')}`)
  process.exit(1)
}

/** `(MIT OR X)` is allowed when one of them is, `A AND B` when both are. */
function isAllowed(licence: string): boolean {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((each) => ALLOWED.has(each.trim())))
}

function licenceOf(path: string): string | undefined {
  const { license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
    license?: string | { type?: string }
  }
  return typeof license === 'string' ? license : license?.type
}
