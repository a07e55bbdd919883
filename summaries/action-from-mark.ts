// Actions that the notes mark as such: "Action:", "AP1", ">>", lists under an Actions heading, tables of who and when.
import nlp from 'compromise/three'
import { asDeed, titleFrom } from './action-title.ts'
import { type ActionContext, type FoundAction, makeAction, readWhen } from './found-action.ts'
import { sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

const LABEL =
  /(?:^|(?<=[.!?)\]]\s{0,4})|(?<=[([]))\s*(?:NEW )?(?:ACTIONS?(?: POINTS?| ITEMS?)?|Actions?(?: points?| items?)?|AP|To do|TO DO)\s*(?:[A-Z]?\d+(?:\.\d+)*)?\s*(?:\((?<owner>[^)]{2,80})\)\s*|\b(?:by|for|on) (?<by>[^:\n]{2,80}?)(?=\s*:))?(?:[:=–—-]|\bfor\b|(?=\s[A-Z])|(?<=ACTION)(?=\s+[a-z]))\s*/
const ACTION_HEADING =
  /^(?:[A-Z\d]+[.)] ?)?(?:agreed )?(?:action(?:s| points?| log| plan| table| items?| list)?|next steps|follow[- ]?up|to do|who does what|what happens next|summary of actions|tasks)\b/i
const ACTION_MARK = /^(?:>>|→|AP\s?\d+[:.)]*|ACTION|A\d{1,2}[:.)]*|☐|☑|\[[ x]?\])$/
const NO_ACTION = /^(?:none|nil|no (?:new |further )?actions?|see (?:below|above|table)|n\/a)\b/i
const TO = /\s+(?:to|will|shall|must|is to|are to|has agreed to|agreed to|should)\s+/g
const BRACKET_END = /\s*[[(](?<inside>[^[\]]{2,90})[\])]\.?\s*$/
const DASH = /\s+[-–—]\s+/

export function markedActions(context: ActionContext): FoundAction[] {
  return context.blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'row' || block.kind === 'comment') return []
    if (isDecisionLabel(block.text)) return []
    const label = LABEL.exec(block.text)
    if (label) return fromLabel(block, label, context)
    const isListed = ACTION_HEADING.test(block.heading) || ACTION_MARK.test(block.mark)
    if (isListed && block.kind === 'item') return fromWords(block, 0, '', context)
    if (isListed) return readOwner(block.text, context).owner === '' ? [] : fromWords(block, 0, '', context)
    if (block.kind === 'item' && block.speaker === '') return fromRoleItem(block, context)
    return []
  })
}

/** True for a block that holds a marked action, so that nothing else is read from it. */
export function isMarkedAction(block: Block): boolean {
  if (isDecisionLabel(block.text)) return false
  return (
    LABEL.test(block.text) ||
    ACTION_MARK.test(block.mark) ||
    (ACTION_HEADING.test(block.heading) && block.kind === 'item')
  )
}

// A list may hold decisions and actions side by side, each with its label.
function isDecisionLabel(text: string): boolean {
  return /^\s*(?:decisions?|decided|agreed|resolved|risks?)\b[^:=]{0,6}[:=]/i.test(text)
}

function fromLabel(block: Block, label: RegExpExecArray, context: ActionContext): FoundAction[] {
  const from = label.index + label[0].length
  const owner = context.roles.roleOf(label.groups?.owner ?? label.groups?.by ?? '')
  return fromWords(block, from, owner, context)
}

function fromWords(block: Block, from: number, given: string, context: ActionContext): FoundAction[] {
  const closes =
    block.text.charAt(block.text.slice(0, from).search(/[([]\s*(?:ACTION|Action)/)) === ''
      ? ''
      : block.text.slice(from).trimEnd()
  const words = closes === '' ? block.text.slice(from) : closes.replace(/[)\]]\.?$/, '')
  if (NO_ACTION.test(words.trim())) return []
  const [first, ...rest] = sentencesOf(words, block.start + from)
  if (!first) return []
  const end = rest.at(-1)?.end ?? first.end
  const after = rest.map((sentence) => sentence.text).join(' ')
  const { owner, task, isThing } = readOwner(first.text, context)
  const bracket = given === '' && owner === '' ? fromBracket(first.text, block, first.start, end, context) : undefined
  if (bracket) return [bracket]
  const action = makeAction(
    { owner: owner || given, task, after, start: first.start, end, isMarked: true },
    block,
    context,
  )
  if (!action) return []
  return [{ ...action, title: isThing ? asDeed(action.title, isVerb) : action.title }]
}

/** The owner in front: "Role to do", "Role: thing", "Role - deed". */
function readOwner(words: string, { roles }: ActionContext): { owner: string; task: string; isThing: boolean } {
  for (const match of words.matchAll(TO)) {
    const owner = roles.roleOf(words.slice(0, match.index))
    if (owner !== '') return { owner, task: words.slice(match.index + match[0].length), isThing: false }
    if (match.index > 110) break
  }
  for (const separator of [/:\s+/, DASH, /,\s+/]) {
    const match = separator.exec(words)
    const before = words.slice(0, match?.index ?? 0)
    const owner = /^me$/i.test(before.trim()) ? roles.author : roles.roleOf(before)
    if (match && owner !== '') return { owner, task: words.slice(match.index + match[0].length), isThing: true }
  }
  const behind = /^(?<thing>.+?):\s+(?<rest>.+)$/.exec(words)?.groups
  const [name = '', ...when] = (behind?.rest ?? '').split(/,\s+/)
  const last = roles.roleOf(name)
  if (behind && last !== '') return { owner: last, task: [behind.thing, ...when].join(', '), isThing: true }
  return { owner: '', task: words, isThing: false }
}

/** Owner and date in a bracket behind: "Draft the letter [primary head, Fri 24 May]". */
function fromBracket(
  words: string,
  block: Block,
  start: number,
  end: number,
  context: ActionContext,
): FoundAction | undefined {
  const match = BRACKET_END.exec(words) ?? /\s+[-–—]\s+(?<inside>[^–—]{2,90})$/.exec(words)
  const inside = match?.groups?.inside ?? ''
  const parts = inside.split(/[,;]\s*|\s[-–—]\s/)
  for (let count = parts.length; match && count > 0; count -= 1) {
    const owner = context.roles.roleOf(
      parts
        .slice(0, count)
        .join(', ')
        .replace(/^(?:lead|owner|who):\s*/i, ''),
    )
    if (owner === '') continue
    const when = readWhen(parts.slice(count).join(', '), block, context, words)
    const task = words.slice(0, match.index)
    const action = makeAction({ owner, task, start, end, isMarked: true }, block, context)
    if (!action) return undefined
    return when.dueText === '' ? action : { ...action, ...when, title: titleFrom(task) }
  }
  return undefined
}

/** A plain item counts only when a role opens it and is to do something. */
function fromRoleItem(block: Block, context: ActionContext): FoundAction[] {
  const { owner, isThing, task } = readOwner(block.text, context)
  if (owner === '' || /\bwill\b/.test(block.text.slice(0, owner.length + 10))) return []
  if (isThing && !isVerb(task.trim().split(/\s/)[0]?.toLowerCase() ?? '')) return []
  return fromWords(block, 0, '', context)
}

const verbs = new Map<string, boolean>()
const ALSO_VERBS =
  'draft email ring chase share brief map plan review report update test set list check contact scope table help host pilot trial audit sort see put ask bring'

/** True for a word that can open an instruction: "send", "draft". */
export function isVerb(word: string): boolean {
  const known = verbs.get(word)
  if (known !== undefined) return known
  const answer = ALSO_VERBS.split(' ').includes(word) || nlp(word).has('^(#Infinitive|#PresentTense)')
  if (verbs.size < 2000) verbs.set(word, answer)
  return answer
}
