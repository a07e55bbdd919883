// "Did anything go up to the DSPs", asked after a group's update, is of what that group's meeting passed up to them.
import type { Question, Slots } from './question.ts'

const ABOVE: ReadonlySet<string> = new Set(['DSP', 'LSP'])
const UP =
  /\b(?:go|goes|going|gone|went|sent?|send(?:ing)?|pass(?:ed|ing)?|tak(?:e|en|ing)|took|kick(?:ed|ing)?|push(?:ed|ing)?|bump(?:ed)?|refer(?:red)?|report(?:ed)?|hand(?:ed)?|flag(?:ged)?|rais(?:es?|ed|ing)|escalat\w*|put|shar(?:e|ed)|tell|told|need\w*|any\w*|what|was|is)\b.*\b(?:to|for|with|by|before|past) (?:the )?(?:dsp|lsp)\b|\b(?:tell|told|ask|asked|warn(?:ed)?|involve[ds]?) (?:the )?(?:dsp|lsp)\b/
// What is asked of that body itself.
const OF_THE_BODY =
  /\b(?:next|when|who (?:are|sits?|chairs|leads|runs)|who is (?:on|in|the)|meets?|meeting|report(?:s|ing)? to|chairs?|chaired|responsible|for (?:the )?(?:dsp|lsp) (?:to )?(?:do|next))\b/
const LONGEST = 12

/** The question that is meant, where the words name only the body above; else undefined. */
export function passedUpTo(
  words: readonly string[],
  slots: Slots,
  previous: Question | undefined,
): Question | undefined {
  const isAbove = slots.group !== undefined && ABOVE.has(slots.group) && slots.otherGroup === undefined
  if (previous?.kind !== 'subgroup_update' || !previous.group || !isAbove || slots.from || slots.year) return undefined
  const own = words.join(' ')
  if (previous.group === slots.group || words.length > LONGEST || !UP.test(own) || OF_THE_BODY.test(own))
    return undefined
  const {
    topic: _topic,
    pick: _pick,
    unmet: _unmet,
    doubt: _doubt,
    readings: _readings,
    nearTopics: _near,
    ...meeting
  } = previous
  return { ...meeting, text: `${own} ${previous.text}`.slice(0, 600), own }
}
