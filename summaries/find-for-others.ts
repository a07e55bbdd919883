// What a meeting passes on to another group: "for MAAG to note", "refer to WFDG", "escalate to the Partnership Group".
import type { Supported } from '../domain/draft.ts'
import type { Group } from '../domain/group.ts'
import { supportOf } from './find-actions.ts'
import { groupsNamed } from './group-names.ts'
import { asTitle, sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

const PASSES_ON =
  /\b(?:refer(?:red)?|escalat\w+|report(?:ed)?|pass(?:ed)?(?: on)?|rais(?:e|ed|ing)|tak(?:e|en|ing)|recommend\w*|propos\w+|put|flag(?:ged)?|send|sent|share[d]?|go(?:es)?|for (?:information|noting))\b/i
const OTHERS_HEADING =
  /\b(?:for|to) (?:other|the other) groups?\b|\bescalations?\b|\bitems? (?:for|to) (?:escalat|refer|other)/i
const MOST = 8

/** @param own name of the group that met */
export function findForOthers(
  blocks: readonly Block[],
  notes: string,
  groups: readonly Group[],
  own: string,
): Supported[] {
  const found = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((block) =>
      sentencesOf(block.text, block.start).filter(({ text }) => {
        const isSaid = PASSES_ON.test(text) || OTHERS_HEADING.test(block.heading)
        return isSaid && groupsNamed(text, groups).some(({ name }) => name !== own)
      }),
    )
  return found
    .slice(0, MOST)
    .map(({ text, start, end }) => ({ text: asTitle(text), support: supportOf(notes, start, end) }))
}
