// Makes pasted text even before anything reads it: line ends, odd spaces, invisible characters.
import { Refusal } from '../domain/refusal.ts'

const MAX_BYTES = 1024 * 1024

/**
 * The notes with plain line ends and spaces, words and order untouched.
 * @throws Refusal 413 for more than 1 MB of text, 400 for notes without words
 */
export function normaliseNotes(text: string): string {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw new Refusal(413, 'These notes are longer than 1 MB of text. Send one meeting at a time, without attachments.')
  }
  const even = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .replace(/[ \t]+$/gm, '')
    .trim()
  if (!/\p{L}{2,}/u.test(even)) {
    throw new Refusal(400, 'There are no words in these notes. Paste the text of the notes, or send the file again.')
  }
  return even
}
