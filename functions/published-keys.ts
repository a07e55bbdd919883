// The signing keys that Microsoft publishes for Teams and for Entra, fetched through their OpenID metadata and kept.
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'

// Keys change rarely; where they are published, hardly ever.
const METADATA_KEPT_MS = 24 * 60 * 60 * 1000
// After a failed fetch, so that a flood of requests does not become a flood of fetches.
const REST_MS = 10_000
const PATIENCE_MS = 5000

const metadata = z.object({ jwks_uri: z.url() })

type Known = { keys: JWTVerifyGetKey; until: number }

/**
 * Finds the key that signed a token. An unknown key id makes it fetch again, at most every thirty seconds.
 * @param url the OpenID metadata; its keys must be published by the same host
 * @param now milliseconds, for the age only
 */
export function publishedKeys(url: URL, now: () => number = Date.now): JWTVerifyGetKey {
  let known: Known | undefined
  let asking: Promise<Known> | undefined
  let restsUntil = 0

  async function ask(): Promise<Known> {
    try {
      const keys = createRemoteJWKSet(await keysUrl(url), { timeoutDuration: PATIENCE_MS })
      known = { keys, until: now() + METADATA_KEPT_MS }
      return known
    } catch (error) {
      restsUntil = now() + REST_MS
      // Yesterday's address of the keys is better than none: the keys behind it are fetched afresh anyway.
      if (known) return known
      throw error
    } finally {
      asking = undefined
    }
  }

  return async (header, token) => {
    if (known && (known.until > now() || restsUntil > now())) return known.keys(header, token)
    if (restsUntil > now()) throw new Error(`The signing keys could not be fetched from ${url.host} a moment ago.`)
    asking ??= ask()
    return (await asking).keys(header, token)
  }
}

async function keysUrl(url: URL): Promise<URL> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!answer.ok) throw new Error(`${url.host} answered ${answer.status} when asked for its signing keys.`)
  const found = new URL(metadata.parse(await answer.json()).jwks_uri)
  if (found.origin !== url.origin) throw new Error(`${url.host} names ${found.host} for its signing keys.`)
  return found
}
