// A group spoken of by what it does: "the forum that hears the really stuck neglect cases", "the audit lot".
import { bookOf, type CueBook, readCues, scoreCues, stemsIn } from './cues.ts'
import described from './described-groups.json' with { type: 'json' }
import { stemOf } from './stem-of.ts'

// Below this a description fits only by a chance word.
const LEAST = 4

const bodies = new Set(described.bodies.split(' ').map((word) => stemOf(word)))
const cues = bookOf(Object.entries(described.groups).flatMap(([group, said]) => readCues(said, group)))
const spokenFor = bookOf(Object.entries(described.speaks).flatMap(([group, said]) => readCues(said, group)))
/** "Who speaks up for childminders", "is there a group for the likes of us". */
export const SPEAKS_FOR =
  /\b(?:speaks?|speaking|stands?|standing|sticks?|sticking|bats?|batting|stood|spoken) (?:up )?for\b|\b(?:looks?|looking) out for\b|\bfight\w* (?:\w+ ){0,3}corner\b|\bcorner of\b|\brepresent\w*\b|\binterests? of\b|(?<!\bfor (?:their|our|my) )own group\b|\b(?:has|have|got) (?:our|my|their) backs?\b|\blikes of (?:me|us|you)\b|\b(?:people|folk|someone|anyone|those|settings|bodies|organisations) like (?:me|us|ours|mine)\b|\b(?:the|a) voice (?:of|for)\b|\bgroups? (?:exists? )?(?:just |only )?for\b|\b(?:our|my) (?:sort|trade|sector|line of work)\b/
// "A lot of", "you lot" and "which group of children" speak of no body of people.
const NO_BODY =
  /\b(?:a|you|your|next|whole|job|the whole|this|first|last|new) lot\b|\bage groups?\b|\bgroups? (?:of|work)\b|\blot (?:more|less|about)\b|\b(?:from|at|of|in|after|during) (?:that|this|the same|the last|the) meeting(?! (?:on|about|for|that|where|who|which|of|with))\b/

/** The group described, or undefined where none is, or two are alike. */
export function groupDescribed(words: readonly string[], stems: readonly string[]): string | undefined {
  const spoken = SPEAKS_FOR.test(words.join(' ')) ? bestOf(spokenFor, stems) : undefined
  if (spoken) return spoken
  const isBody = (stem: string, at: number) => bodies.has(stem) && !(stem === 'lot' && words[at + 1] === 'of')
  if (!stems.some(isBody) || NO_BODY.test(words.join(' '))) return undefined
  return bestOf(cues, stems)
}

function bestOf(book: CueBook, stems: readonly string[]): string | undefined {
  const [best, second] = [...scoreCues(book, stemsIn(stems))].sort(([, a], [, b]) => b - a)
  if (!best || best[1] < LEAST || best[1] === second?.[1]) return undefined
  return best[0]
}
