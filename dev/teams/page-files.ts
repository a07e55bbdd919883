// Serves the chat page: its HTML, its styles, and its script bundled in memory the first time it is asked for.
import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

type PageFile = { type: string; read: () => Promise<string> }

// The card renderer sets styles from script, which this policy allows; markup from data is never run.
const POLICY =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"

const FILES: Record<string, PageFile> = {
  '/': { type: 'text/html', read: () => pageFile('index.html') },
  '/dev/page.css': { type: 'text/css', read: styles },
  '/dev/page.js': { type: 'text/javascript', read: once(script) },
  '/dev/icon.svg': { type: 'image/svg+xml', read: () => pageFile('icon.svg') },
}

/** Answers when the path is one of the page's files. */
export async function servePageFile(response: ServerResponse, path: string): Promise<boolean> {
  const file = FILES[path]
  if (file === undefined) return false
  const text = await file.read()
  response.writeHead(200, {
    'content-type': `${file.type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
  response.end(text)
  return true
}

function pagePath(name: string): string {
  return fileURLToPath(new URL(`../page/${name}`, import.meta.url))
}

function pageFile(name: string): Promise<string> {
  return readFile(pagePath(name), 'utf8')
}

async function styles(): Promise<string> {
  const parts = await Promise.all(['page.css', 'chat.css', 'card.css', 'dialog.css'].map(pageFile))
  return parts.join('\n')
}

async function script(): Promise<string> {
  const result = await build({
    entryPoints: [pagePath('main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}

function once(make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | undefined
  return () => {
    made ??= make()
    return made
  }
}
