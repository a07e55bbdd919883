// The same question typed by other hands: slips of the finger, abbreviations, another order. Seeded, so a failure repeats.

const SHORTHAND: [RegExp, string][] = [
  [/\bsection 11\b/i, 's11'],
  [/\brapid reviews?\b/i, 'RR'],
  [/\bdomestic abuse\b/i, 'DA'],
  [/\brecommendations\b/i, 'recs'],
  [/\bchampions\b/i, 'champs'],
  [/\bwhat is\b/i, 'whats'],
  [/\bwho is\b/i, 'whos'],
  [/\bwhat\b/i, 'wot'],
  [/\bwhen\b/i, 'wen'],
  [/\bplease\b/i, 'pls'],
  [/\byou\b/i, 'u'],
  [/\bare\b/i, 'r'],
  [/\bpeople\b/i, 'ppl'],
  [/\bpartnership group\b/i, 'PG'],
  [/\bbusiness unit\b/i, 'BU'],
  [/\bmeeting\b/i, 'mtg'],
  [/\bchildren'?s services\b/i, 'CS'],
  [/\bvoluntary sector\b/i, 'VCS'],
  [/\band\b/i, '&'],
]

/** One slip in one word of five letters or more: two letters swapped, one dropped, or one doubled. */
export function withTypo(text: string, random: () => number): string {
  const words = text.split(' ')
  const long = words.flatMap((word, at) => (/^[a-z]{5,}$/i.test(word) ? [at] : []))
  const at = long[Math.floor(random() * long.length)]
  if (at === undefined) return text
  const word = words[at]!
  // The first letter is the one people get right.
  const place = 1 + Math.floor(random() * (word.length - 2))
  const slips = [
    word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2),
    word.slice(0, place) + word.slice(place + 1),
    word.slice(0, place) + word[place] + word.slice(place),
  ]
  words[at] = slips[Math.floor(random() * slips.length)]!
  return words.join(' ')
}

export function withShorthand(text: string): string {
  return SHORTHAND.reduce((current, [long, short]) => current.replace(long, short), text)
}

/** The matter first and the question after, or a polite beginning or ending. */
export function withOrder(text: string, random: () => number): string {
  const bare = text.replace(/[?.!]+$/, '')
  const turned = /^(how many|when is|what is|whats|who chairs|where is|who is|whos|when are|what are) (.+)$/i.exec(bare)
  const forms = [
    `${bare} please`,
    `can you tell me ${bare}`,
    `${bare} pls?`,
    `just wondering ${bare}`,
    `${bare.toUpperCase()}`,
  ]
  if (turned) forms.push(`${turned[2]} - ${turned[1]}?`)
  return forms[Math.floor(random() * forms.length)]!
}
