// The words of a message, as worries and refusals are read from them.
import spellings from './spellings.json' with { type: 'json' }

const spellingOf = new Map<string, string>(Object.entries(spellings))

// Tags, templates' openings and addresses of pages: what was pasted, and not what anybody says. With spaces within it may be.
const MARKUP = /\$?\{\{?[^}\s]*\}\}?|<\/?[a-z][a-z0-9]*\/?>|https?:\/\/\S+|\$[a-z]+\b/g

/** The words of a message: lower case, no accents or apostrophes, common short spellings made whole. */
export function wordsOf(text: string): string[] {
  // Most messages are plain ASCII, where letters are found without asking Unicode about each.
  const isAscii = !/[^ -~\s]/.test(text)
  const lower = (isAscii ? text : text.normalize('NFKD')).replace(/[\u0300-\u036f'’‘`]/g, '').toLowerCase()
  const said = /[<{$:]/.test(lower) ? lower.replace(MARKUP, ' ') : lower
  const plain = /\d/.test(said) ? said.replace(/\b(?:cap-[a-z]{3}-\d+|rv-?\d+|ts-\d+)\b/g, ' xref ') : said
  const words: string[] = []
  for (const word of plain.match(isAscii ? /[a-z]+|\d+/g : /\p{L}+|\d+/gu) ?? []) {
    const whole = spellingOf.get(word)
    // "A 6 yo" tells an age; at the beginning it is a greeting.
    const isGreeting = word === 'yo' && (words.at(-1) ?? word) === word
    if (isGreeting) words.push(word)
    else if (whole !== undefined) words.push(...whole.split(' '))
    else words.push(/^\d/.test(word) && word !== '999' ? 'xnum' : word)
  }
  return words
}
