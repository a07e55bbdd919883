// What one speaker asks of another by their role: "Licensing Officer, could you write ...?", with the answer that gives the day.
import { type ActionContext, type FoundAction, makeAction } from './found-action.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

const YOU = '(?:can|could|would|will) you (?:please |also )?'
const BEHIND = new RegExp(`^(?:(?:and|so|right|okay|ok),? )?${YOU}(?<task>.+?), (?<who>\\p{Lu}[^,?]{2,50})\\?$`, 'iu')
const BEFORE = new RegExp(`^(?:(?:and|so),? )?(?<who>\\p{Lu}[^,?]{2,50}), ${YOU}(?<task>.+?)\\??$`, 'u')
const NO = /^(?:no\b|not\b|sorry|I can't|I cannot|we can't|I'd rather not)/i
const TAKES_IT = /\b(?:I'll|we'll|I will|we will|I can have|I'm going to) (?!be\b|try\b)[a-z]+ /i
const SHORT = 80

/** Asked of somebody there, and neither refused nor taken on in words of their own. */
export function pleasTo(block: Block, context: ActionContext): FoundAction[] {
  const speaking = context.blocks.filter(({ speaker }) => speaker !== '')
  const answer = speaking[speaking.indexOf(block) + 1]
  return sentencesOf(block.text, block.start).flatMap((sentence) => {
    const action = plea(sentence, block, answer, speaking, context)
    return action ? [action] : []
  })
}

function plea(
  sentence: Sentence,
  block: Block,
  answer: Block | undefined,
  speaking: readonly Block[],
  context: ActionContext,
): FoundAction | undefined {
  const { who, task } = (BEHIND.exec(sentence.text) ?? BEFORE.exec(sentence.text))?.groups ?? {}
  if (who === undefined || task === undefined) return undefined
  const owner = ownerOf(who, speaking, context)
  const isTheirs = answer !== undefined && context.roles.roleOf(answer.speaker) === owner
  if (owner === '' || (isTheirs && (NO.test(answer.text) || TAKES_IT.test(answer.text)))) return undefined
  const after = isTheirs && answer.text.length < SHORT ? answer.text : ''
  return makeAction({ owner, task, after, start: sentence.start, end: sentence.end, isMarked: true }, block, context)
}

// "Licensing" is the Licensing Officer when only one speaker begins so.
function ownerOf(words: string, speaking: readonly Block[], { roles }: ActionContext): string {
  const named = words.replace(/^the /i, '').toLowerCase()
  const begins = new Set(
    speaking
      .filter(({ speaker }) => speaker.toLowerCase().startsWith(named))
      .map(({ speaker }) => roles.roleOf(speaker)),
  )
  return begins.size === 1 ? ([...begins][0] ?? '') : roles.roleOf(words)
}
