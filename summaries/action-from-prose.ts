// Actions told in sentences: "the analyst will rework it in time for the September meeting".
import { agreedAction, requestedActions } from './action-by-request.ts'
import { bringsBack, handedOver, statedActions } from './action-from-dictation.ts'
import { whenOnly } from './due-words.ts'
import { type ActionContext, type FoundAction, makeAction } from './found-action.ts'
import { isOrganisation } from './organisation-names.ts'
import { nextOwnerAt, ownerBefore } from './sentence-owner.ts'
import { topicOf } from './sentence-topic.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

const PROMISE =
  /\b(?:will(?! have had)|'ll|shall|(?:is|are|am|was|were) (?:going )?to(?= [a-z]+)|(?:has|have) (?:kindly )?(?:agreed|offered|undertaken|promised|volunteered) to|(?:kindly )?(?:agreed|offered|undertook|volunteered|hopes?|plans|intends|means|aims) to|(?:was|were|is|are|has been|have been) (?:also |then |both )?(?:asked|requested|invited|tasked) (?:to|for|with)|took (?:on|away)|promised(?: to)?|said (?:that )?(?:she|he|they|I) (?:would|will)|undertook to|(?:took|has|have|had|was given|were given) (?:an|the) action to|(?:would|should|must|ought to|needs? to|has to|have to)(?= [a-z]+))\s+/g
const FIRM = /agreed|offered|undert|promis|volunteer|going to|is to|are to|asked|tasked|requested|took|said/
const NOT_TO_DO =
  /^(?:be (?:held|there|in|able|the|a|at|circulated|no|closed|discussed|useful|interesting|helpful)|have (?:to|been|had)|not |meet|continue to be|remain|hear|need|take place|start at|see (?:that|it)|say\b|depend|probably|never|only)/i
const REPORTED =
  /\b(?:if|unless|whether|would|could|might|may|in case|hoped|worried|fear|risk|wondered|asked whether|thought that|used to|last (?:year|month|time))\b/i
// Promised or only wished for: a day tells.
const WISHED = /^(?:would|should|must|ought|needs?|has to|have to)/
const WISH =
  /^(?:like|love|prefer|rather|welcome|want|need|help|mean|reach|take|make it|cost|benefit|expect|hope|feel|seem|look)\b/i
const PAST =
  /^(?:Last (?:year|month|time|term|week|spring|summer|autumn|winter)|Previously|At the last meeting|In the past)\b/
const NOT_TOLD = /^(?:risks?\b|voice|what (?:children|young people))/i

/** @param blocks those that hold no marked action and no decision */
export function proseActions(
  blocks: readonly Block[],
  isDecision: (sentence: Sentence) => boolean,
  context: ActionContext,
): FoundAction[] {
  return blocks.flatMap((block) => {
    const sentences = sentencesOf(block.text, block.start)
    const isTold = !NOT_TOLD.test(block.heading)
    return sentences.flatMap((sentence, index) => {
      if (PAST.test(sentence.text)) return []
      const agreed = agreedAction(sentence, block, context)
      if (agreed) return [agreed]
      if (isDecision(sentence)) return []
      const stated = statedActions(sentence, sentences, index, block, context)
      const pleaded = pleas(sentence, block, context)
      if (pleaded.length > 0) return pleaded
      const brought = bringsBack(sentence, block, topicOf('', sentences, index - 1), context)
      if (brought.length > 0) return brought
      if (stated.length === 0 && isTold) stated.push(...handedOver(sentence, block, context))
      if (stated.length > 0 || !isTold) return stated
      const promised = promises(sentence, sentences, index, block, context)
      return promised.length > 0 ? promised : requestedActions(sentence, block, context)
    })
  })
}

const PLEA =
  /^(?:(?:could|can|would) )?(?<who>\p{Lu}[^.!?–—]{2,70}?)\s*(?:[-–—:,]\s*)?(?:(?:could|can|would) you )?please,?\s+(?<task>\p{Ll}.+)$/u

/** "Booking Administrator - please change the e-mail": somebody is asked by their role. */
function pleas(sentence: Sentence, block: Block, context: ActionContext): FoundAction[] {
  const { who = '', task } = PLEA.exec(sentence.text)?.groups ?? {}
  const owner = task === undefined ? '' : context.roles.roleOf(who)
  if (owner === '' || task === undefined) return []
  const { start, end } = sentence
  const action = makeAction({ owner, task, start, end, isMarked: true }, block, context)
  return action ? [action] : []
}

function promises(
  sentence: Sentence,
  all: readonly Sentence[],
  index: number,
  block: Block,
  context: ActionContext,
): FoundAction[] {
  const found: FoundAction[] = []
  const hits = [...sentence.text.matchAll(PROMISE)]
  let lastOwner = ''
  hits.forEach((hit, at) => {
    const before = sentence.text.slice(0, hit.index)
    // "She will send it, and will tell us": the second promise is hers too.
    const isSame = lastOwner !== '' && /\band(?: then| also)?\s*$/.test(before)
    const owner = isSame ? lastOwner : ownerBefore(before, all, index, block, context)
    lastOwner = owner
    if (owner === '') return
    const whole = sentence.text.slice(hit.index + hit[0].length, nextOwnerAt(sentence.text, hits, at, context))
    const rest = whole.replace(/,? and (?:then |also )?(?:will|shall|is going to)\b.*$/s, '')
    if (NOT_TO_DO.test(rest) || /\b(?:not|never)$/.test(before.trim())) return
    const task = /^took (?:on|away)|^promised\s+$|asked for/.test(hit[0]) ? deedOf(hit[0], rest) : rest
    const topic = topicOf(before, all, index)
    const action = makeAction(
      {
        owner,
        task,
        after: whenOnly(all[index + 1]?.text ?? '') || whenBefore(before),
        topic,
        start: sentence.start,
        end: sentence.end,
        isMarked: false,
      },
      block,
      context,
    )
    // "She would check by Monday" is a promise reported; without a day it is only a wish.
    if (WISHED.test(hit[0]) && (!action?.due || WISH.test(rest))) return
    // What an organisation will do is often only told: a day makes it a promise.
    const isBody = isOrganisation(owner) || context.due.groups.some(({ name }) => name === owner)
    if (isBody && !action?.due) return
    const isFirm = FIRM.test(hit[0]) || WISHED.test(hit[0])
    if (action && (action.dueText !== '' || isFirm || !REPORTED.test(sentence.text))) merge(found, action)
  })
  return found
}

// "By 28 June the analyst will", "Once the slides are final the manager will".
function whenBefore(before: string): string {
  return /^(?:By|Before|Within|On|From|In|Once|When|After|At) .+?(?=,| the )/.exec(before)?.[0] ?? ''
}

// One person's two promises in one sentence are one action when the second only gives the date.
function merge(found: FoundAction[], action: FoundAction): void {
  const same = found.find(
    (one) => one.ownerRole === action.ownerRole && (one.dueText === '' || one.dueText === action.dueText),
  )
  if (!same) found.push(action)
  else if (same.dueText === '') Object.assign(same, { dueText: action.dueText, due: action.due })
}

function deedOf(trigger: string, rest: string): string {
  if (trigger.startsWith('took')) return `do ${rest}`
  if (trigger.startsWith('promised')) return `produce ${rest}`
  return `send ${rest}`
}
