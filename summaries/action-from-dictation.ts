// Actions dictated in a sentence of their own: "Role to do", "left with the midwife to write", "will come back with".
import { whenOnly } from './due-words.ts'
import { type ActionContext, type FoundAction, makeAction } from './found-action.ts'
import type { Sentence } from './sentences.ts'
import type { Block } from './split-notes.ts'

const COMES_BACK =
  /\bcomes? back (?<when>(?:to|in|at|for) [^,.]*?) with (?<thing>[a-z][^.,]*?) from (?:the )?(?<owner>[^.,]+)/
const HANDED_OVER =
  /\b(?:left (?:it )?(?:with|to)|fell to|falls to|it is for|is for|handed to|passed to|asked|invited|tasked) (?:the )?(?<owner>[A-Za-z][^.,;:]{2,60}?) to (?<task>(?!the\b|have\b|be\b)[a-z]+ .+)$/
const NO_VERB = /^(?:the|a|an|this|that|all|each|any|some|be|have)$/
// "By 28 June, Role to do": the date stands first.
const LEAD = /^(?:By|Before|Within|On|From|In|At) [^,]{3,50}, /
const ROLE_TO = /^(?<owner>[^.;:]{3,90}?) to (?<verb>[a-z-]+)\b/

/** "It will come back in September with a proposal from SIPCo": who is to bring it stands last. */
export function bringsBack(sentence: Sentence, block: Block, topic: string, context: ActionContext): FoundAction[] {
  const parts = COMES_BACK.exec(sentence.text)?.groups
  const owner = context.roles.roleOf((parts?.owner ?? '').replace(/ on .*$/, ''))
  if (!parts || owner === '') return []
  const { start, end } = sentence
  const action = makeAction(
    { owner, task: `bring ${parts.thing} about ${topic} ${parts.when}`, start, end, isMarked: true },
    block,
    context,
  )
  return action ? [action] : []
}

/** "It was left with the midwife to write": another hands it over. */
export function handedOver(sentence: Sentence, block: Block, context: ActionContext): FoundAction[] {
  const parts = HANDED_OVER.exec(sentence.text)?.groups
  const owner = context.roles.roleOf(parts?.owner ?? '')
  if (!parts || owner === '') return []
  const action = makeAction(
    { owner, task: parts.task ?? '', start: sentence.start, end: sentence.end, isMarked: false },
    block,
    context,
  )
  // "The chair asked each group to say" tells what was said there, unless it has a date.
  const isFirm = /\b(?:left|fell|falls|is for|handed|passed)\b/.test(sentence.text)
  return action && (isFirm || action.dueText !== '') ? [action] : []
}

// "Each strategy lead to publish a plan. (Owners: NSIG Chair, VAG Chair.)"
function ownersBehind(next: string, { roles }: ActionContext): string {
  const owners = /^\(Owners?: ([^)]+)\)?/.exec(next)?.[1]?.replace(/\.$/, '') ?? ''
  return owners
    .split(/[,;] /)
    .map((one) => roles.roleOf(one) || one)
    .join('; ')
}

/** "Role to do something", a sentence of its own or half of one: the way chairs dictate actions. */
export function statedActions(
  sentence: Sentence,
  all: readonly Sentence[],
  index: number,
  block: Block,
  context: ActionContext,
): FoundAction[] {
  const lead = LEAD.exec(sentence.text)?.[0] ?? ''
  const match = ROLE_TO.exec(sentence.text.slice(lead.length))
  const owner = context.roles.roleOf(match?.groups?.owner ?? '')
  if (!match?.groups || owner === '' || NO_VERB.test(match.groups.verb ?? '')) return []
  const next = all[index + 1]?.text ?? ''
  const named = ownersBehind(next, context) || owner
  const task = sentence.text.slice(lead.length + (match.groups.owner ?? '').length + 4)
  const [first = '', ...more] = task.split(/;\s+/)
  const parts = [
    first,
    ...more.filter(
      (part) =>
        /\b(?:before|by|within|in|on)\b/.test(part) &&
        part.length > 20 &&
        !/\b(?:will|would|is|was|she|he|they)\b/.test(part),
    ),
  ]
  return parts.flatMap((part) => {
    const action = makeAction(
      {
        owner: named,
        task: part,
        after: lead || (next.startsWith('(') ? '' : whenOnly(next)),
        start: sentence.start,
        end: sentence.end,
        isMarked: true,
      },
      block,
      context,
    )
    return action
      ? [
          part === first
            ? action
            : { ...action, title: `Produce ${action.title.charAt(0).toLowerCase()}${action.title.slice(1)}` },
        ]
      : []
  })
}
