// The first page of a Teams tab or a browser, without anybody's data: it finds out who the person is and starts their
// session of pages. The page, its script, and the address that takes their token.

import { Refusal } from '../domain/refusal.ts'
import { escapeHtml } from '../reporting/escape-html.ts'
import { door, SAFE, SIGN_IN_PAGE } from './http.ts'
import { services } from './services.ts'

export const signIn = door(async () => {
  const { clientId, authority, scope } = await settings()
  const data = Object.entries({ 'client-id': clientId, authority, scope })
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join('')
  return { status: 200, body: pageWith(data), headers: SIGN_IN_PAGE }
})

export const signInScript = door(async () => {
  const { script } = await settings()
  const headers = { ...SAFE, 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=3600' }
  return { status: 200, body: await script(), headers }
})

/** Takes the token of somebody on the roster, gives the cookie of their session. */
export const sessionPost = door(async (request) => {
  const { startSession } = await settings()
  return { status: 204, headers: { ...SAFE, 'set-cookie': await startSession(request) } }
})

async function settings() {
  const { signIn: given } = await services()
  if (!given) throw new Refusal(404, 'Signing in is not in use here.')
  return given
}

function pageWith(data: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Sign in - Partnership Assistant</title>
<link rel="stylesheet" href="/api/reports/style.css">
<script src="/sign-in.js" defer></script>
</head>
<body${data}>
<main>
<h1>Partnership Assistant</h1>
<p id="say" role="status">Finding out who you are…</p>
<p><button type="button" id="sign-in" hidden>Sign in with your work account</button></p>
<noscript><p>This page needs JavaScript to sign you in. The reports themselves do not.</p></noscript>
</main>
</body>
</html>`
}
