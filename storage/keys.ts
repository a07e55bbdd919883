// Turns any text into a legal part of a table key. Plain references and dates stay as they are, so ranges of them work.
import { createHash } from 'node:crypto'

// A key may hold no / \ # ? or control characters, and % is said to trouble the service. We join parts with |.
const PLAIN = /^[A-Za-z0-9 _.:@-]$/
// A key may be 512 characters; the rest is room for the parts joined to this one.
const LONGEST = 400

/**
 * A legal part of a key, different for every text.
 * References and dates come back unchanged and in the same order; other characters are written as `~` and four
 * hexadecimal digits; text too long for a key ends in its hash.
 */
export function keyOf(text: string): string {
  let key = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    key += PLAIN.test(character) ? character : `~${text.charCodeAt(at).toString(16).padStart(4, '0')}`
  }
  if (key.length <= LONGEST) return key
  const hash = createHash('sha256').update(text, 'utf16le').digest('hex')
  return `${key.slice(0, 200)}~~${hash}`
}

/** The first key after every key that starts with `prefix` and `|`: the end of a range. */
export function afterAll(prefix: string): string {
  return `${prefix}}`
}
