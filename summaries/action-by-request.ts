// Actions asked of a role or given to it: "Could the officer ...", "asked that the officer ...", "shared by the officer",
// "It was agreed that the officer will ...".
import { isVerb } from './action-from-mark.ts'
import { type ActionContext, type FoundAction, makeAction } from './found-action.ts'
import { isOrganisation } from './organisation-names.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

const ASKED =
  /^(?:[Cc]ould|[Cc]an|[Ww]ould|[Ww]ill) (?:the )?(?<rest>.+)$|\b(?:asked|requested|suggested) that (?:the )?(?<that>.+)$/
const PASSIVE =
  /^(?<thing>[^.]{3,80}?) (?:(?:is|are|was|were) to be|will be|would be|to be) (?<verb>[a-z]+(?:ed|en|t|n)) (?<how>[^.]*?)\bby (?:the )?(?<owner>\p{Lu}[^.,]*?)(?=(?:,? (?:by|before|within|in|on|at|for|ahead|no later)\b|[,.]|$))/u
const AGREED =
  /^(?:it was |we |members |the group |also )*(?:agreed|decided|resolved|settled)(?: that)?,?:? (?:the )?(?<owner>[^.,;:]{3,80}?) (?:will|would|should|is to|to) (?<task>(?!be\b|have\b|not\b|remain|keep|stay|continue|lead\b|hold\b)[a-z].+)$/i
// "That's an action for the Licensing Officer, write to the firms".
const ACTION_FOR = /\b[Aa]ction (?:is )?(?:for|on) (?:the )?(?<rest>.+)$/
const LONGEST_ROLE = 9

/** @returns at most one action, with a day where it is only asked for */
export function requestedActions(sentence: Sentence, block: Block, context: ActionContext): FoundAction[] {
  const given = longestRole(ACTION_FOR.exec(sentence.text)?.groups?.rest ?? '', context)
  if (given) return [make(given, sentence, block, context)].filter((one) => one !== undefined)
  const part = asked(sentence.text, context) ?? passive(sentence.text, context)
  const action = part && make(part, sentence, block, context)
  return action?.due ? [action] : []
}

/** What was agreed to be done by one role is an action, and no decision. */
export function agreedAction(sentence: Sentence, block: Block, context: ActionContext): FoundAction | undefined {
  const { owner: words = '', task = '' } = AGREED.exec(sentence.text)?.groups ?? {}
  const owner = context.roles.roleOf(words)
  const isOne = owner !== '' && !isOrganisation(owner) && !/^(?:all|each|every|both|members|everyone)\b/i.test(owner)
  const isGroup = context.due.groups.some(({ name }) => name === owner)
  return isOne && !isGroup ? make({ owner, task }, sentence, block, context) : undefined
}

/** The decisions without those that are one role's action. */
export function withoutAgreed<Found extends { start: number; end: number }>(
  decisions: readonly Found[],
  context: ActionContext,
): Found[] {
  const agreed = context.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((block) => sentencesOf(block.text, block.start).filter((one) => agreedAction(one, block, context)))
  return decisions.filter(({ start, end }) => !agreed.some((one) => start < one.end && one.start < end))
}

type Part = { owner: string; task: string }

function make(part: Part, { start, end }: Sentence, block: Block, context: ActionContext): FoundAction | undefined {
  return makeAction({ ...part, start, end, isMarked: false }, block, context)
}

// The longest run of words that is a role, with a deed behind it.
function asked(text: string, context: ActionContext): Part | undefined {
  const { rest, that } = ASKED.exec(text)?.groups ?? {}
  return longestRole((rest ?? that ?? '').replace(/,? please\b[,?.]*/i, ''), context)
}

function longestRole(text: string, { roles }: ActionContext): Part | undefined {
  const words = text.replace(/,? to (?=[a-z])|[,:] (?=[a-z])/, ' ').split(' ')
  for (let count = Math.min(LONGEST_ROLE, words.length - 2); count > 0; count -= 1) {
    const owner = isVerb(words[count]?.toLowerCase() ?? '') ? roles.roleOf(words.slice(0, count).join(' ')) : ''
    if (owner !== '') return { owner, task: words.slice(count).join(' ').replace(/[?.]$/, '') }
  }
  return undefined
}

function passive(text: string, { roles }: ActionContext): Part | undefined {
  const match = PASSIVE.exec(text)
  const { thing = '', verb = '', how = '', owner: words = '' } = match?.groups ?? {}
  const owner = match ? roles.roleOf(words) : ''
  if (!match || owner === '') return undefined
  return {
    owner,
    task: `have ${thing.charAt(0).toLowerCase()}${thing.slice(1)} ${verb} ${how} ${text.slice(match[0].length)}`,
  }
}
