// Makes the deployable package: one bundle in small lazy parts, host.json and a package.json. Then loads it once to
// see that it registers its functions, for an app that fails to load shows in Azure only as one with no functions.
import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import * as esbuild from 'esbuild'
import { bundleSignIn } from './bundle-sign-in.ts'

const root = new URL('../', import.meta.url)

// The bundle is ESM, while many packages in it still ask for `require`.
const REQUIRE = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"

export type Built = {
  /** Paths in the package and their sizes in bytes, entry first. */
  files: { path: string; bytes: number }[]
  /** Every function the built entry registers, as `kind name route-or-schedule-or-queue`. */
  functions: string[]
}

/**
 * @param entry the module that registers every function
 * @param outdir emptied first
 * @throws Error when bundling fails, or when the built entry does not load in a fresh process
 */
export async function build(entry: string, outdir: string): Promise<Built> {
  await rm(outdir, { recursive: true, force: true })
  await mkdir(outdir, { recursive: true })
  const files = await bundle(entry, outdir)
  await writeFile(`${outdir}/parts/sign-in.js`, await bundleSignIn())
  await copyFile(new URL('host.json', root), `${outdir}/host.json`)
  await writeFile(`${outdir}/package.json`, await deployedPackage())
  return { files, functions: await listFunctions(`${outdir}/functions/index.js`) }
}

/**
 * Split, so that a report does not wait for the bot's packages to load. Identifiers stay, so that a logged
 * stack can be read. The one module left out is the one that the Functions runtime supplies.
 */
async function bundle(entry: string, outdir: string): Promise<Built['files']> {
  const { metafile } = await esbuild.build({
    // A thread starts from a file of its own, which stands beside the parts that start it.
    entryPoints: {
      'functions/index': entry,
      'parts/file-worker': fileURLToPath(new URL('summaries/file-worker.ts', root)),
    },
    outdir,
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minifySyntax: true,
    minifyWhitespace: true,
    external: ['@azure/functions-core'],
    // Its other form asks for its own parts in a way that no bundler sees.
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    banner: { js: REQUIRE },
    legalComments: 'linked',
    metafile: true,
    logLevel: 'silent',
    absWorkingDir: outdir,
  })
  const files = Object.entries(metafile.outputs).map(([path, output]) => ({ path, bytes: output.bytes }))
  return files.sort(
    (one, other) =>
      Number(other.path === 'functions/index.js') - Number(one.path === 'functions/index.js') ||
      other.bytes - one.bytes,
  )
}

/** Nothing is installed where it runs: the bundle holds all, so no dependencies are named. */
async function deployedPackage(): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))
  const deployed = {
    name,
    version,
    private: true,
    license,
    type: 'module',
    main: 'functions/index.js',
    engines: { node: '>=24' },
  }
  return `${JSON.stringify(deployed, null, 2)}\n`
}

async function listFunctions(entry: string): Promise<string[]> {
  const lister = fileURLToPath(new URL('dev/list-functions.ts', root))
  const { stdout } = await promisify(execFile)(process.execPath, [lister, entry], { timeout: 60_000 })
  return JSON.parse(stdout)
}

function report({ files, functions }: Built, outdir: string): string {
  const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`
  const code = files.filter((file) => file.path.endsWith('.js'))
  const total = code.reduce((sum, file) => sum + file.bytes, 0)
  return [
    `Built ${outdir}: ${code.length} files, ${kilobytes(total)} in all.`,
    ...code.slice(0, 8).map((file) => `  ${kilobytes(file.bytes).padStart(9)}  ${file.path}`),
    `It registers ${functions.length} functions:`,
    ...functions.map((line) => `  ${line}`),
  ].join('\n')
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { entry: { type: 'string' }, outdir: { type: 'string' } } })
  const outdir = values.outdir ? resolve(values.outdir) : fileURLToPath(new URL('dist', root))
  const entry = values.entry ? resolve(values.entry) : fileURLToPath(new URL('functions/index.ts', root))
  try {
    console.log(report(await build(entry, outdir), outdir))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
