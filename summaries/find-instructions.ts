// Words in notes that try to instruct a machine or its reader. They are shown to a person and never followed.
import { sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

export type Instruction = { text: string; start: number; end: number }

const MACHINE =
  '(?:AI|A\\.I\\.|LLM|GPT|ChatGPT|Copilot|chat ?bot|bot|assistant|language model|model|machine|summari[sz]er|automated (?:system|reader|tool)s?|system|agent|software|robot)s?'
const ADDRESS = new RegExp(
  `\\b(?:note|message|instructions?|attention|memo|notice|reminder|order)s?\\b[^.:]{0,20}\\b(?:to|for)\\b[^.:]{0,30}\\b${MACHINE}\\b|^["“'(\\[\\s]*(?:(?:dear|hey|hi|hello|attention|ok|okay|important|please)[,:]? )*(?:any |all |the )?${MACHINE}\\b\\s*[:,-]|\\bif you are (?:an?|the) ${MACHINE}\\b|\\b${MACHINE}s? (?:reading|processing|summari[sz]ing|parsing) this\\b|<\\/?(?:system|instructions?|prompt)>|^\\s*\\[?(?:system|assistant|user)\\]?:`,
  'i',
)
const OVERRIDE =
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b[^.]{0,40}\b(?:instructions?|prompts?|(?:your|previous|prior|earlier|these|all) (?:rules|guidance|guardrails|safeguards|directions)|everything (?:above|before|else|you)|(?:all|anything|what) (?:of the )?(?:above|previous|earlier|came before)|above|redactions?)\b|\byou (?:are|must) now\b|\bfrom now on,? you\b|\b(?:reveal|print|output|repeat|show|give) (?:me |us )?(?:your|the) (?:system )?(?:prompt|instructions|api key|password|configuration|hidden)|\btell the (?:user|reader|person)\b|\b(?:reply|respond|answer|output|return) (?:only with|with only|only)\b|^["“'(]*(?:reply|respond|answer|output) with (?:the |a )?(?:word|single|json|")|\bdo not (?:mention|reveal|report|tell|include|flag|show|redact|summari[sz]e)\b[^.]{0,40}\b(?:this (?:note|message|instruction|line|text|paragraph)|the (?:user|reader)|anyone|names?)\b|\b(?:mark|set|record|treat|list|report|show)\b[^.]{0,30}\b(?:all|every|each)\b[^.]{0,40}\bas (?:completed?|closed|done|approved|finished|met)\b|\b(?:delete|erase|remove|wipe|drop) (?:all|every|the (?:list|register|plan|table|database|records|actions))\b[^.]{0,30}\b(?:actions?|records?|register|rows|data|plan|history|list|database|notes)\b|\bapprove (?:this|these|all|the)\b[^.]{0,40}\b(?:without|automatically|at once|immediately)\b|\b(?:new|updated|special) instructions? (?:follow|apply|for)|\bprompt injection\b|\bjailbreak\b|\bdeveloper mode\b|\bsystem prompt\b|\bhigher priority than\b/i
const GOES_ON =
  /^["“'(]*(?:and |also,? |then,? |instead,? |next,? |finally,? |please )*(?:do not|don't|never|ignore|disregard|forget|mark|tell|delete|reply|respond|say|report|remove|treat|set|close|output|add|approve|send|print|reveal|state|write|include|leave|change|assign|email|e-mail|forward|repeat|pretend|act|make sure|always|you (?:must|should|are|will|may)|this (?:instruction|note|message|line) |these instructions|your (?:task|job|role|new))\b/i

/** Each run of sentences that instructs, whole, with its place in the notes. */
export function findInstructions(blocks: readonly Block[]): Instruction[] {
  return blocks.flatMap((block) => {
    const found: Instruction[] = []
    let isOpen = false
    for (const sentence of sentencesOf(block.text, block.start)) {
      const starts = ADDRESS.test(sentence.text) || OVERRIDE.test(sentence.text)
      const last = found.at(-1)
      if (isOpen && last && (starts || GOES_ON.test(sentence.text))) {
        last.text = block.text.slice(last.start - block.start, sentence.end - block.start)
        last.end = sentence.end
      } else if (starts) found.push({ ...sentence })
      isOpen = starts || (isOpen && GOES_ON.test(sentence.text))
    }
    return found
  })
}

/** The blocks with the instructions' words blanked out, so that nothing else is read from them. */
export function withoutInstructions(blocks: readonly Block[], instructions: readonly Instruction[]): Block[] {
  return blocks.map((block) => {
    const end = block.start + block.text.length
    const own = instructions.filter((one) => one.start >= block.start && one.end <= end)
    if (own.length === 0) return block
    const blank = own.reduce((text, one) => {
      const from = one.start - block.start
      return text.slice(0, from) + ' '.repeat(one.end - one.start) + text.slice(one.end - block.start)
    }, block.text)
    return {
      ...block,
      text: blank,
      cells: block.cells.map((cell) => (own.some((one) => one.text.includes(cell)) ? '' : cell)),
    }
  })
}
