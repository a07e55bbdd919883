// Bundles the script of the sign-in page, Teams' and Entra's libraries with it, so that it comes from our own origin.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export async function bundleSignIn(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('../functions/pages/sign-in.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'inline',
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}
