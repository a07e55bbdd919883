// Makes the Teams app package: fills the manifest with the partnership's own ids, checks it against its published
// schema without the network, and zips it with its icons. Run: node dev/package-teams.ts, with the values below set.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { zipSync } from 'fflate'

const teams = new URL('../infra/teams/', import.meta.url)
const packages = new URL('../node_modules/', import.meta.url)

/** What a partnership gives; each is also the name of an environment variable, or of an option in small letters. */
const NAMES = [
  'TEAMS_APP_ID',
  'BOT_APP_ID',
  'APP_HOST',
  'API_APP_ID',
  'API_AUDIENCE',
  'PARTNERSHIP_NAME',
  'WEBSITE_URL',
  'PRIVACY_URL',
  'TERMS_URL',
] as const

export type PackageValues = Record<(typeof NAMES)[number], string>

/**
 * The values of a package from options such as `--app-host`, then from the environment.
 * @throws Error naming every value that is missing
 */
export function readValues(args: string[], env: Record<string, string | undefined>): PackageValues {
  const options = Object.fromEntries(NAMES.map((name) => [optionOf(name), { type: 'string' as const }]))
  const { values } = parseArgs({ args, options })
  const given = NAMES.map((name) => [name, String(values[optionOf(name)] ?? env[name] ?? '')] as const)
  const missing = given.filter(([, value]) => value === '').map(([name]) => `${name} (or --${optionOf(name)})`)
  if (missing.length > 0) throw new Error(`These values are missing: ${missing.join(', ')}.`)
  return Object.fromEntries(given) as PackageValues
}

function optionOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}

/**
 * The manifest with its places filled.
 * @throws Error listing every way in which it breaks its schema
 */
export async function fillManifest(values: PackageValues): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  const filling: Record<string, string> = { ...values, VERSION: version }
  const template = await readFile(new URL('manifest.json', teams), 'utf8')
  const filled = template.replaceAll(/\{\{([A-Z_]+)\}\}/g, (place, name: string) => {
    const value = filling[name]
    return value === undefined ? place : JSON.stringify(value).slice(1, -1)
  })
  const problems = await schemaProblems(JSON.parse(filled))
  if (problems.length > 0) throw new Error(`The Teams manifest would be refused:\n  ${problems.join('\n  ')}`)
  return filled
}

/** Ways in which a manifest breaks the schema of its own version, as published by Microsoft; none when it is right. */
export async function schemaProblems(manifest: { manifestVersion: string }): Promise<string[]> {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`
  const schema = JSON.parse(await readFile(new URL(path, packages), 'utf8'))
  const ajv = new AjvDraft04.default({ allErrors: true, strict: false })
  addFormats.default(ajv)
  ajv.validate(schema, manifest)
  return (ajv.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message}`)
}

/** The bytes of the package: the manifest and its two icons, side by side. */
export async function packageTeams(values: PackageValues): Promise<Uint8Array> {
  const manifest = await fillManifest(values)
  const icon = async (name: string) => new Uint8Array(await readFile(new URL(name, teams)))
  return zipSync({
    'manifest.json': new TextEncoder().encode(manifest),
    'color.png': await icon('color.png'),
    'outline.png': await icon('outline.png'),
  })
}

if (import.meta.main) {
  try {
    const file = new URL('partnership-assistant.zip', teams)
    const bytes = await packageTeams(readValues(process.argv.slice(2), process.env))
    await writeFile(file, bytes)
    console.log(
      `Made ${fileURLToPath(file)}, ${Math.ceil(bytes.length / 1024)} kB. Upload it in the Teams admin centre.`,
    )
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
