// Actions in a transcript: the speaker takes them on, so the speaker owns them.
import { isVerb } from './action-from-mark.ts'
import { pleasTo } from './action-from-plea.ts'
import { contentWords } from './action-title.ts'
import { type ActionContext, type FoundAction, makeAction } from './found-action.ts'
import { topicOf } from './sentence-topic.ts'
import { sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

const TAKES_ON =
  /\b(?:I'll|I will|we'll|we will|I'm going to|I'm happy to|I've got to|I need to|my (?:team|staff|officers) (?:will|can)|we'd|I can|we can|I could)\s+(?<task>(?<verb>[a-z]+)\b.*)$/i
const GIVES =
  /^(?<thing>[A-Z][\w' -]{2,40}?) (?:will|'ll) be (?:with you|out|ready|done|there|round)\b(?<when>.*)$|^(?:leave (?:it|that) with me)?,? ?(?:you'll|you will) have (?:(?<it>it|that|them)\b(?<rest>.*)|(?:the|a|an|my|our) (?<what>[^.]+)\.?)$/i
const OFFER = /\b(?:I|we) (?:can|could)\b/i
const IDLE =
  /^(?:just|be|say|have to|have a|come(?! back with)|go|move|stop|leave|see you|need|hand|pass|start by|take that(?! (?:to|away|back|up|forward|on)\b)|like|love|prefer|rather|hope|want|let you know (?:what|if|when|whether|how)|admit|think|try(?! (?:it|that|this|them|the|one|two)\b)|read)\b/i
const SURE =
  /^(?:send|circulate|write|draft|share|take|ask|check|arrange|get|chase|raise|sort|update|bring|find|put|speak|email|ring|confirm|let|make|look|contact|redo|invite|set)$/i

export function speechActions(context: ActionContext): FoundAction[] {
  return context.blocks
    .filter((block) => block.speaker !== '')
    .flatMap((block) => [...fromSpeaker(block, context), ...pleasTo(block, context)])
}

function fromSpeaker(block: Block, context: ActionContext): FoundAction[] {
  const owner = context.roles.roleOf(block.speaker) || block.speaker
  const sentences = sentencesOf(block.text, block.start)
  const found: FoundAction[] = []
  const place = context.blocks.indexOf(block)
  const earlier = context.blocks.slice(Math.max(0, place - 2), place).filter((one) => one.speaker !== '')
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1]?.text ?? ''
    const after = sentences[index + 1]?.text ?? ''
    const read = readSentence(sentence.text.replace(/’/g, "'"), before)
    if (!read) return
    const topic = topicOf('', [...earlier, ...sentences.slice(0, index)], earlier.length + index)
    const action = makeAction(
      {
        owner,
        task: onMatter(read.task, matterRaised(block, context)),
        topic,
        after: whenOnly(after),
        start: sentence.start,
        end: sentence.end,
        isMarked: true,
      },
      block,
      context,
    )
    if (OFFER.test(sentence.text) && GIVES.test(after)) return
    const isBareOffer = OFFER.test(sentence.text)
    const isKept = action && (action.dueText !== '' || (SURE.test(read.verb) && !isBareOffer))
    if (isKept && !(isBareOffer && action.due === null))
      found.push({ ...action, dueText: asSaid(action.dueText, block.text) })
  })
  return found
}

const TURNS_BACK = 4
const RAISES =
  /\b(?:come in|speak|say (?:something|a word|a bit)|talk|update (?:you|us|everyone)|report) (?:on|about) (?<matter>(?:[a-z][a-z-]* ){0,4}[a-z][a-z-]*)(?=[,.;?]| before\b| while\b)/i
// A paper of no subject: "I'll get guidance to all the heads".
const BARE_PAPER =
  /\b(?<paper>(?:an? )?(?:guidance|note|paper|briefing|summary|page|one-pager|letter|reminder))\b(?! (?:on|about|of|for|setting|saying|that|which|from)\b)/i

/** What the speaker asked to come in on a few turns ago, or empty: "can I come in on part-time timetables". */
function matterRaised(block: Block, { blocks }: ActionContext): string {
  const own = blocks
    .slice(0, blocks.indexOf(block))
    .filter(({ speaker }) => speaker !== '')
    .slice(-TURNS_BACK)
    .findLast(({ speaker, text }) => speaker === block.speaker && RAISES.test(text))
  return RAISES.exec(own?.text ?? '')?.groups?.matter ?? ''
}

function onMatter(task: string, matter: string): string {
  return matter === '' ? task : task.replace(BARE_PAPER, (paper) => `${paper} on ${matter}`)
}

function readSentence(text: string, before: string): { task: string; verb: string } | undefined {
  const gives = GIVES.exec(text)?.groups
  if (gives?.thing) return { task: `send ${gives.thing.toLowerCase()} ${gives.when ?? ''}`, verb: 'send' }
  if (gives?.what) return { task: `send the ${gives.what}`, verb: 'send' }
  if (gives?.it) return { task: `${deedBefore(before)} ${gives.rest ?? ''}`, verb: 'send' }
  const takes = TAKES_ON.exec(text)?.groups
  const verb = takes?.verb ?? ''
  if (!takes?.task || IDLE.test(takes.task) || !(isVerb(verb) || SURE.test(verb))) return undefined
  const lead = /^(?:give me|give us) (.+?) and /i.exec(text)?.[1]
  const task = lead ? `${takes.task.replace(/\.$/, '')} within ${lead}` : takes.task
  const isBare =
    contentWords(
      task.replace(/\b(?:w\/c|by|on|before|when|once|as soon) .*$/, '').replace(/\b(?:it|that|this|them)\b/g, ''),
    ).size < 2
  const rest = task.slice(verb.length).replace(/^ (?:it|that|this|them)\b/, '')
  return { task: isBare && deedBefore(before) !== '' ? `${verb} ${deedBefore(before)}${rest}` : task, verb }
}

// The word that leads in may be ours: "give me ten working days" was read as "within".
function asSaid(dueText: string, said: string): string {
  return said.includes(dueText) ? dueText : dueText.replace(/^within /, '')
}

// "My staff can do visits at those three. We'd start ...": the deed was named just before.
function deedBefore(before: string): string {
  const deed = /\b(?:can|could|will|would|like|do) (?:to |do |have )?((?!be\b)[^.?!]+)[.?!]?$/.exec(before)?.[1] ?? ''
  const whole = /^(?:a|an|the) (?:count|look|list|note|check)\b/.test(deed) ? `do ${deed}` : deed
  return whole.replace(/\b(?:of that|that|this)\b/g, '').trim()
}

function whenOnly(after: string): string {
  if (TAKES_ON.test(after)) return ''
  return /\b(?:can't say|no date|by |within |before |when|^give me (?:till|until|to) )/i.test(after) &&
    after.length < 80
    ? after
    : ''
}
