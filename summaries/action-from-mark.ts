// Actions that the notes mark as such: "Action:", "AP1", ">>", lists under an Actions heading, tables of who and when.
import nlp from 'compromise/three'
import { asDeed, titleFrom } from './action-title.ts'
import { findDueWords } from './due-words.ts'
import { type ActionContext, type FoundAction, makeAction, readWhen } from './found-action.ts'
import { sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

const LABEL =
  /(?:^|(?<=[.!?)\]]\s{0,4})|(?<=[([]))\s*(?:NEW )?(?:ACTIONS?(?: POINTS?| ITEMS?)?|Actions?(?: points?| items?)?|AP|To do|TO DO)\s*(?:[A-Z]?\d+(?:\.\d+)*)?\s*(?:\((?<owner>[^)]{2,80})\)\s*|\b(?:by|for|on) (?<by>[^:\n]{2,80}?)(?=\s*:))?(?:[:=–—-]|\bfor\b|(?=\s[A-Z])|(?<=ACTION)(?=\s+[a-z]))\s*/
const ACTION_HEADING =
  /^(?:[A-Z\d]+[.)] ?)?(?:agreed )?(?:action(?:s| points?| log| plan| table| items?| list)?|next steps|follow[- ]?up|to do|who (?:does|is doing|will do) what|over to|jobs|for action|what happens next|summary of actions|tasks)\b/i
const ACTION_MARK = /^(?:-{1,2}>|=>|[→➔➜»]|>>|AP\s?\d+[:.)]*|ACTION|A\d{1,2}[:.)]*|☐|☑|\[[ x]?\])$/
// One letter for each kind, as minute-takers write: A: action, D: decision, R: risk.
const LETTER = /^\s*A\d{0,2}\s*[:=]\s+/
const OTHER_LETTER = /^\s*[DR]\d{0,2}\s*[:=]\s+/
const NO_ACTION = /^(?:none|nil|no (?:new |further )?actions?|see (?:below|above|table)|n\/a)\b/i
const TO = /\s+(?:to|will|shall|must|is to|are to|has agreed to|agreed to|should)\s+/g
const BRACKET_END = /\s*[[(](?<inside>[^[\]]{2,90})[\])]\.?\s*$/
const DASH = /\s+[-–—]\s+/

export function markedActions(context: ActionContext): FoundAction[] {
  return context.blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'row' || block.kind === 'comment') return []
    if (isDecisionLabel(block.text)) return []
    const label = LETTER.exec(block.text) ?? LABEL.exec(block.text)
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
    LETTER.test(block.text) ||
    LABEL.test(block.text) ||
    ACTION_MARK.test(block.mark) ||
    (ACTION_HEADING.test(block.heading) && block.kind === 'item')
  )
}

// A list may hold decisions and actions side by side, each with its label.
function isDecisionLabel(text: string): boolean {
  return (
    OTHER_LETTER.test(text) ||
    /^\s*(?:decisions?|decided|agreed|resolved|risks?)\b[^:=]{0,6}[:=]/i.test(text) ||
    /\((?:decided|agreed|decision|resolved)\)[.\s]*$/i.test(text)
  )
}

function fromLabel(block: Block, label: RegExpExecArray, context: ActionContext): FoundAction[] {
  const from = label.index + label[0].length
  const fielded = fromFields(block, from, context)
  if (fielded) return [fielded]
  const owner = context.roles.roleOf(label.groups?.owner ?? label.groups?.by ?? '') || ownerBelow(block, context)
  return fromWords(block, from, owner, context)
}

const OWNER_LINE = /^\W*(?:owner|lead|who|responsible|by whom|assigned to|action by)\b[^:]{0,12}:\s*(?<who>.+)$/i

const FIELDS =
  /^(?<task>.{4,200}?)\s+(?:owner|lead|who|responsible|by whom|assigned to)\s*:\s*(?<who>.{2,80}?)(?:\s+(?:due|by when|deadline|when|date|by)[^:]{0,8}:\s*(?<when>.{2,60}?))?(?:\s+(?:status|rag|progress)\s*:.*)?\s*$/is

/** What, who and when each behind a name of its own: "Draft the letter  Owner: Early Help Officer  Due: 7 June". */
function fromFields(block: Block, from: number, context: ActionContext): FoundAction | undefined {
  const { task, who, when = '' } = FIELDS.exec(block.text.slice(from))?.groups ?? {}
  if (task === undefined || who === undefined) return undefined
  const end = block.start + block.text.trimEnd().length
  const owner = who.replace(/\*/g, '').trim()
  const part = { owner: context.roles.roleOf(owner) || owner, task, start: block.start + from, end, isMarked: true }
  const action = makeAction(part, block, context)
  return action && when.trim() !== '' ? { ...action, ...readWhen(when, block, context, task) } : action
}

/** An owner on a line of its own below the action: "Owner: Early Help Officer". */
function ownerBelow(block: Block, { blocks, roles }: ActionContext): string {
  const at = blocks.indexOf(block)
  for (const next of blocks.slice(at + 1, at + 4)) {
    if (next.section !== block.section || LABEL.test(next.text)) return ''
    const who = OWNER_LINE.exec(next.text)?.groups?.who?.replace(/\*/g, '').trim()
    if (who) return roles.roleOf(who) || who
  }
  return ''
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
  // "Owner / what / when".
  const slashed = /^(?<what>.+?)\s+\/\s+(?<when>[^/]{2,60})$/.exec(task)?.groups
  const part = { owner: owner || given, task: slashed?.what ?? task, after, start: first.start, end, isMarked: true }
  const made = makeAction(part, block, context)
  if (!made) return []
  const action = slashed ? { ...made, ...readWhen(slashed.when ?? '', block, context, task) } : made
  return [{ ...action, title: isThing ? asDeed(action.title, isVerb) : action.title }]
}

/** The owner in front: "Role to do", "Role: thing", "Role - deed". */
function readOwner(words: string, { roles }: ActionContext): { owner: string; task: string; isThing: boolean } {
  for (const match of words.matchAll(TO)) {
    const owner = roles.roleOf(words.slice(0, match.index))
    if (owner !== '') return { owner, task: words.slice(match.index + match[0].length), isThing: false }
    if (match.index > 110) break
  }
  for (const separator of [/:\s+/, DASH, /\s+\/\s+/, /,\s+/]) {
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
  const isDeed = isVerb(task.trim().split(/\s/)[0]?.toLowerCase() ?? '')
  // "School nurse: posters to the six schools before half term" has a day, so it is to be done.
  if (isThing && !isDeed && !findDueWords(task, context.due)?.date) return []
  return fromWords(block, 0, '', context)
}

const verbs = new Map<string, boolean>()
const ALSO_VERBS =
  'draft email ring chase share brief map plan review report update test set list check contact scope table help host pilot trial audit sort see put ask bring'

// The library makes its tables at its first word; that belongs to loading, not to the first notes.
nlp('send')

/** True for a word that can open an instruction: "send", "draft". */
export function isVerb(word: string): boolean {
  const known = verbs.get(word)
  if (known !== undefined) return known
  const answer = ALSO_VERBS.split(' ').includes(word) || nlp(word).has('^(#Infinitive|#PresentTense)')
  if (verbs.size < 2000) verbs.set(word, answer)
  return answer
}
