// Typed text as tidy words: lower case, no accents or punctuation, the field's words for how people abbreviate.
import wording from './words.json' with { type: 'json' }

type Rewrite = { from: string[]; to: string[] }

// Few questions have any.
const SIGNS = /['’‘`´&%]/

// By first word, longest first, so that most words are passed over at one look.
const rewrites = Map.groupBy(
  Object.entries(wording.rewrites)
    .map(([from, to]): Rewrite => ({ from: split(from), to: split(to) }))
    .sort((a, b) => b.from.length - a.from.length),
  (one) => one.from[0] ?? '',
)

/** Words of a text in the field's language. */
export function readWords(text: string): string[] {
  return rewrite(rewrite(split(text)))
}

/** Puts the field's words in place of abbreviations and old names, longest first. */
export function rewrite(words: readonly string[]): string[] {
  const result: string[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    const found = rewrites.get(word)?.find(({ from }) => from.every((one, place) => one === words[at + place]))
    if (found) result.push(...found.to)
    else result.push(word)
    at += found ? found.from.length : 1
  }
  return result
}

/** Splits into bare words; a reference is one word that says of what, and a pair of years (`23-24`, `2023/24`) stays one word, `2023-24`. */
function split(text: string): string[] {
  // Most questions are plain ASCII without a figure, and most of what follows is about figures.
  const isAscii = !/[^ -~\s]/.test(text)
  const lower = (isAscii ? text : text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')).toLowerCase()
  const hasSigns = SIGNS.test(lower)
  const straight = hasSigns ? lower.replace(/[’‘`´]/g, "'") : lower
  const figured = /\d/.test(straight) ? withFiguresAsWords(straight) : straight
  const plain = hasSigns ? withoutSigns(figured) : figured
  const words = plain.match(isAscii ? /\d+\.\d+|[a-z0-9]+/g : /\d+\.\d+|[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => (word.startsWith('y20') ? word.replace(/^y(20\d\d)y(\d\d)$/, '$1-$2') : word))
}

function withoutSigns(text: string): string {
  return text
    .replace(/&/g, ' and ')
    .replace(/%/g, ' percent ')
    .replace(/\b(what|who|when|where|how|why|it|that|there|let|here)'s\b/g, '$1s')
    .replace(/'s\b/g, '')
    .replace(/'/g, '')
}

function withFiguresAsWords(lower: string): string {
  return lower
    .replace(/\bcap[\s-]*(neg|vag|fcn|oth|sec)[a-z]*[\s-]*\d{1,3}\b/g, ' capref ')
    .replace(/\b(neg|vag|fcn|oth|sec)(-?0\d\d|-\d{1,3})\b/g, ' capref ')
    .replace(/\b(rv|ts|bk)[\s-]*\d{1,5}\b/g, ' $1ref ')
    .replace(/\b(?:20)?(\d\d)\s?[-/–]\s?(?:20)?(\d\d)\b/g, (whole, first: string, second: string) =>
      Number(second) === Number(first) + 1 && Number(first) >= 18 && Number(first) <= 40
        ? ` y20${first}y${second} `
        : whole,
    )
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
}
