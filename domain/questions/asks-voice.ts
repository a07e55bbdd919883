// What children thought or said of something, asked after a group's update: "what did the young people think of that word".

const WHO = 'young people|youngsters?|young ones|children|kids|teenagers|year olds|pupils'
const ASKS = new RegExp(
  `\\b(?:${WHO})\\b.*\\b(?:think|thought|say|said|feel|felt|want|wanted|like|liked|mind|reckon|make|made|tell|told|ask|asked|asking|saying|telling|wanting|thinking|feeling|after|prefer)\\b`,
)
// Who is asked about and how: what is left is the matter, which the update has to have spoken of.
const OF_VOICE = new Set(
  'young people youngster youngsters ones children child kids teenagers year olds pupils think thought say said feel felt want wanted like liked mind reckon make made tell told us them ask asked asking saying telling wanting thinking feeling after prefer one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen meeting there then'.split(
    ' ',
  ),
)

/** @param text tidy words, as `readWords` gives them, with single spaces */
export function asksVoice(text: string): boolean {
  return ASKS.test(text)
}

export function isOfVoice(word: string): boolean {
  return OF_VOICE.has(word)
}
