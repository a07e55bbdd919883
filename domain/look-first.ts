// The three things in a draft that most need a person's look before it is approved.
import type { Draft } from './draft.ts'

const SHOWN = 3

/** Whole sentences, the gravest first. */
export function lookFirst(draft: Draft): string[] {
  const { actions, decisions, instructions, isUnsure, group, date, whyRules } = draft
  const undated = actions.filter(({ due, dueText }) => due === null && dueText !== '')
  const ownerless = actions.flatMap(({ ownerRole }, index) => (ownerRole === '' ? [index + 1] : []))
  const doubled = findDoubled(actions.map(({ title }) => title))
  const said = [
    isUnsure
      ? `Words may be left that tell who somebody is: ${cut(draft.doubts.join(', '))}. Take out what must go, and tick that you have looked.`
      : '',
    instructions.length > 0
      ? `The notes hold words that tell a reader or a machine what to do; they were not followed: "${cut(instructions[0]?.text ?? '')}"`
      : '',
    group === '' ? 'The notes do not say which group met: please fill it in.' : '',
    date === '' ? 'The notes do not say when the group met, so no dates could be worked out: please fill it in.' : '',
    whyRules === '' ? '' : `Drafted by rules: ${whyRules}`,
    ownerless.length > 0 ? `Nobody is named for action ${ownerless.join(', ')}.` : '',
    undated[0] ? `No date could be worked out from "${cut(undated[0].dueText)}" (${cut(undated[0].title)}).` : '',
    doubled
      ? `Actions ${doubled[0]} and ${doubled[1]} may be the same: join them by writing ${doubled[0]}+${doubled[1]}.`
      : '',
    decisions.length === 0 ? 'No decisions were found.' : '',
    actions.length === 0 ? 'No actions were found.' : '',
  ]
  return said.filter((sentence) => sentence !== '').slice(0, SHOWN)
}

/** Numbers of the first two titles that share most of their words. */
function findDoubled(titles: readonly string[]): [number, number] | undefined {
  const sets = titles.map((title) => new Set(title.toLowerCase().match(/\p{L}{4,}/gu) ?? []))
  for (const [first, one] of sets.entries()) {
    for (const [second, other] of sets.entries()) {
      const small = Math.min(one.size, other.size)
      if (second > first && small > 1 && [...one].filter((word) => other.has(word)).length / small >= 0.75)
        return [first + 1, second + 1]
    }
  }
  return undefined
}

function cut(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139)}…` : text
}
