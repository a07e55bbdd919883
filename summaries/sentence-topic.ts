// What "it" and "that" stand for: the thing a sentence, or the one before, is about.

const THING =
  /\b(?:the|a|an) ((?:[a-z-]+ ){0,4}?[a-z-]+)\b(?=,| (?:is|are|has|was|were|will|with|to|from|which|goes)\b)/i

/** What the sentence, or the one before, is about: its first named thing. */
export function topicOf(before: string, all: readonly { text: string }[], index: number): string {
  const earlier = [
    before,
    ...all
      .slice(0, index)
      .map((sentence) => sentence.text)
      .reverse(),
  ]
  for (const text of earlier) {
    const after = /^[^:]{10,}: ([^:]{8,70}?)\.?$/.exec(text)?.[1]
    if (after && text !== before && !/\b(?:is|are|was|were|goes|has|will)\b/.test(after)) return after
    const thing = THING.exec(text)?.[0]
    if (thing && !/chair|lead|manager|officer|group|nobody|\bone$/i.test(thing)) return thing.toLowerCase()
  }
  return ''
}
