// The script of the sign-in page: asks Teams for the person's token, or outside Teams signs them in with Entra, has the
// app start a session of pages with it, and goes on to the page that was asked for. It keeps nothing.
import { type AuthenticationResult, PublicClientApplication } from '@azure/msal-browser'
import { app, authentication } from '@microsoft/teams-js'

const { clientId = '', authority = '', scope = '' } = document.body.dataset
const FIRST_PAGE = '/api/reports?format=html'
const OUR_PAGES = /^\/api\/(?:home|reports|briefings)(?:\/|$)/
// Outside Teams nobody answers: a frame that is not Teams' own gives up after this long.
const PATIENCE_MS = 5000

const say = (words: string): void => {
  const line = document.querySelector('#say')
  if (line) line.textContent = words
}

/** Only an address of ours, whatever stands in the query. */
function wanted(to: string | null): string {
  const url = URL.parse(to ?? '', location.origin)
  return url?.origin === location.origin && OUR_PAGES.test(url.pathname) ? url.pathname + url.search : FIRST_PAGE
}

async function openPages(token: string, to: string): Promise<void> {
  const answer = await fetch('/api/session', { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  if (answer.ok) {
    location.replace(to)
    return
  }
  const { error } = (await answer.json()) as { error?: string }
  say(error ?? 'You could not be signed in. Ask the business unit on 01603 223409.')
}

async function askTeams(): Promise<string> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE_MS, new Error('Teams does not answer.')))
  await Promise.race([app.initialize(), late])
  return authentication.getAuthToken()
}

/** A public client with PKCE: there is no secret to keep, and no token stays behind in the browser. */
async function signInHere(to: string): Promise<void> {
  const client = new PublicClientApplication({
    auth: { clientId, authority, redirectUri: `${location.origin}/sign-in` },
    cache: { cacheLocation: 'sessionStorage' },
  })
  await client.initialize()
  const back: AuthenticationResult | null = await client.handleRedirectPromise()
  if (back) {
    await client.clearCache()
    await openPages(back.accessToken, wanted(back.state ?? null))
    return
  }
  say('')
  const button = document.querySelector<HTMLButtonElement>('#sign-in')
  if (!button) return
  button.hidden = false
  button.addEventListener('click', () => void client.loginRedirect({ scopes: [scope], state: to }))
}

async function start(): Promise<void> {
  const to = wanted(new URLSearchParams(location.search).get('to'))
  const isFramed = window.parent !== window
  try {
    if (isFramed) await openPages(await askTeams(), to)
    else if (clientId !== '') await signInHere(to)
    else say('Open these pages in Teams: in a browser they are not set up yet.')
  } catch {
    say(
      'Signing in did not work. Close this and open it again; if it happens twice, ring the business unit on 01603 223409.',
    )
  }
}

void start()
