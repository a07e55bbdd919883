// People often greet, excuse themselves or say who they are before they ask ("Sergeant in Norwich here. What does VAG cover?"):
// that is no part of the question.
import { wordingFinder } from '../wordings/wording-finder.ts'
import { greetingAlone } from './self-introduced.ts'

const ASKS_NEXT = '(?=(?:i|we|can|could|what|which|who|when|where|how|why|do|does|is|are|has|have|any)\\b)'

// "What does the annual report say about poverty": all that is published is from it.
const THE_REPORT = "(?:the|your|our|this|last) (?:year's |latest |new |nscp |partnership )*(?:annual )?reports?"
const SAYS_OF = [
  `^(?:what|how much) (?:does|do|did) ${THE_REPORT} (?:say|tell us|mention|cover) (?:about|on|of|re) (?=\\S)`,
  `^(?:does|did) ${THE_REPORT} (?:say (?:anything|much|something) (?:about|on)|mention|cover|talk about|touch on) (?=\\S)`,
  `^(?:is there |are there )?(?:anything|something|much) (?:said )?in ${THE_REPORT} (?:about|on|re) (?=\\S)`,
  // "What can I tell governors about poverty": what is published of it.
  `^what (?:can|could|should|might|shall) (?:i|we) (?:say|write|put|include|tell \\S+(?: \\S+)?|share) (?:about|on|re) (?=\\S)`,
]
const OF_THE_REPORT = new RegExp(SAYS_OF.join('|'), 'i')

/** True where it is asked what the report says of a matter: the registers are not meant. */
export function asksOfTheReport(text: string): boolean {
  return OF_THE_REPORT.test(text)
}

const OPENINGS: readonly RegExp[] = [
  /^(?:hi|hiya|hello|hey|morning|afternoon|evening|good (?:morning|afternoon|evening))(?: (?:there|all|team|again))?[\s,.!–-]+(?!from\b)(?=\S+ \S+)/i,
  /^(?:many )?(?:thanks|thank you|ta|cheers) for (?:that|this|it|your help)\s*[,.!;–-]+\s*(?:and |but )?(?=\S+ \S+)/i,
  /^(?:ok(?:ay)?|great(?! yarmouth)|cool|lovely|brilliant|perfect|fab|hmm+|ah|oh|(?:thanks|ta|cheers)(?! for\b)|right(?=,))[\s,.!–-]+(?=and\b|\S+ \S+)/i,
  /^(?:sorry|apologies(?! for (?:the )?[\w &-]{2,20}(?: (?:on|next|meeting|tomorrow|today|this|in)\b|$))|excuse me)(?: (?:for|about) (?:the |my |any |being )?(?:delay|late reply|slow reply|slow|late|confusion|bother|spelling|typos?|mix up))?(?: to (?:bother|ask|trouble)(?: you)?(?: again)?)?[\s,.!–-]+(?:but )?(?=\S+ \S+)/i,
  // "Thanks, have rung them. …", "Worth a try. …", "Fine, …"
  /^(?:(?:thanks|ta|cheers)[\s,.!]+)?(?:i(?:'ve| have)? |we(?:'ve| have)? |have )?(?:rung|called|phoned|told|rang|done that|reported it|done it)(?: (?:them|it|that|now|already|cads))*\s*[,.!;–-]+\s+(?=\S+ \S+)/i,
  /^(?:worth a (?:try|go|shot)|fine|fair enough|never ?mind|ok(?:ay)? then|no worries|got it|understood|noted|right you are|good to know|makes sense|(?:oh )?well)\s*[,.!;–-]+\s*(?:anyway[\s,]+)?(?=\S+ \S+)/i,
  /^quick (?:one|question|query|q)\b[\s,.:!–-]*/i,
  /^(?:can|could|would|will) (?:you|u|someone|anyone) (?:please |pls |just |kindly )*(?:tell|let) (?:me|us)(?: know)?(?: please)?[\s,:–-]+/i,
  /^(?:please |pls )?(?:tell (?:me|us)|let (?:me|us) know)(?! (?:about|when))[\s,:–-]+/i,
  /^(?:i(?:'m| am| was|'ve been| have been)? )?(?:just )?(?:wondering|curious|interested to know|trying to find out)(?: if you (?:know|can tell me))?[\s,:–-]+/i,
  /^(?:i(?:'d| would)? )?(?:just )?(?:wanted|want|need|like) to (?:know|ask|check|find out)(?! about)[\s,:–-]+/i,
  /^(?:my|our|the) (?:manager|boss|head|headteacher|chair|director|team|governors|trustees|board)(?:'s| is| has| have)? (?:wants?|needs?|asking|asked|wanting|would like|wondering)(?: (?:me|us))?(?: to (?:know|ask|find out|check))?[\s,:–-]+/i,
  /^(?:(?:do (?:you|u)|d'?you) (?:happen to )?know|any idea|(?:does )?anyone know)(?! (?:about|of))[\s,:–-]+(?=\S+ \S+)/i,
  // "Remind me what JAGS is": of a reminder no more is said.
  /^(?:can (?:you|u) |please |pls )*remind me (?:again )?(?!.*\b(?:i|im|i'm|ive|i've|my|me|we|our)\b)(?=(?:what|who|when|where|how|which|whats|whos)\b)/i,
  // "As MAAG chair I need …", "Speaking as a governor, …"
  new RegExp(`^(?:speaking )?as (?:the |an? |our )?[^.,?!]{2,60}?(?:,|\\s${ASKS_NEXT})\\s*`, 'i'),
  // "I'm a school DSL, …", "We are a small charity. …"
  /^(?:i'?m|i am|we'?re|we are|this is|it'?s) (?:an? |the |from |new |one of )[^.,?!;:–-]{2,60}[.,;:–-]+\s+(?=\S+ \S+)/i,
  // "It's Priya from the primary school, …"
  /^(?:[Ii]t'?s|[Tt]his is|[Mm]y name(?:'s| is)) \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?(?: (?:from|at|of) [^.,?!;:]{2,50})?[.,;:–-]+\s+(?=\S+ \S+)/u,
  // "Started monday, what …"
  /^(?:i(?:'ve| have)? )?(?:just |only )?(?:started|joined|begun)\b[^.,?!;:–-]{0,40}[.,;:–-]+\s+(?=\S+ \S+)/i,
  // "Started monday, what …"
  /^(?:i(?:'ve| have)? )?(?:just |only )?(?:started|joined|begun)\b[^.,?!;:–-]{0,40}[.,;:–-]+\s+(?=\S+ \S+)/i,
  // "I'm writing our newsletter, what …"
  new RegExp(
    `^(?:i'?m|i am|we'?re|we are|am|are) (?:just |currently |now )?(?:writing|drafting|preparing|doing|putting together|updating|working on|planning|trying to write) [^.,?!;:]{2,50}?(?:[.,;:–-]+| and| so)?\\s+(?=(?:and|so)?\\s*${ASKS_NEXT})`,
    'i',
  ),
  // "Sergeant in neighbourhood policing here. …"
  /^[^.,?!;:]{2,60}\bhere\s*[.,;:!–-]+\s+(?=\S+ \S+)/i,
]
const findOpenings = wordingFinder(OPENINGS)

// "Not health, sorry, I meant children's services": another of what was asked before.
const CORRECTION =
  /^(?:(?:no|nope|nah|sorry|oops|wait|hang on|actually|apologies|not (?!sure|yet|really|all|many|much|any|before|until|after)[\p{L}' ]{2,25}?)[\s,.!–-]+)*(?:i|we) (?:me+ant?|ment|mena?t|mean)(?! (?:to|that|it|you|we|they|he|she|the one)\b)[\s,:]+(?=\S)/iu
// "Not health, education", "no, the police": short enough to be nothing else.
const INSTEAD =
  /^(?:not (?!sure|yet|really|all|many|much|any|urgent|before|until|till|after|later|in|on|at|by|from|for)(?:the )?[\p{L}' ]{2,20}[,;]|(?:no|nope|nah)[,;])\s+(?!(?:thanks?|ta|cheers|it|that|this|i|you|not|don'?t|sorry|but|because|no|my|she|he|they|we)\b)(?=\S+(?: \S+){0,2}$)/iu
// "… how many are open, not late"
const NOT_THAT = /[\s,–-]+(?:and )?not (?:the )?[\p{L}-]+(?: ones?)?[.!]*$/iu

// "Draft a para on training for the annual report, numbers only": what is asked for is what is known of it.
const DRAFTED =
  /^(?:(?:can|could) (?:you|u) |please |pls )*(?:draft |write |do |give (?:me|us) |put together |i need |we need |need )?(?:me |us )?(?:a |an |one |1 |two |2 |three |3 |few |short |quick )*(?:para(?:graph)?s?|lines?|sentences?|bullets?|bullet points?) (?:for (?:the )?[\w ]{2,25} )?(?:on|about|of) (?:the |our )?(?=training\b|section ?11\b|s11\b|(?:neglect )?champions\b|safer\b|funding\b|neglect\b|exploitation\b|vulnerable adolescents\b|fathers?\b|vag\b|fcn\b|scrutiny\b|audits?\b|data\b|reviews?\b)/i
const FOR_WHOM =
  /[\s,]+for (?:the|our|my|an?) (?:annual |board |governors'? |team |staff )?(?:report|newsletter|board|governors|meeting|head|team|brief(?:ing)?|slide|presentation|talk|assembly)\b(?: (?:at|on|tomorrow|today|next|this) ?[\w ]{0,12})?/i
const NUMBERS_ONLY = /[\s,]+(?:just |only )?(?:the )?(?:nos|numbers|figures)(?: only| please)*\W*$/i

// "That's tomorrow!! …": what is exclaimed of the answer before.
const EXCLAIMED = /^that'?s (?!the\b|why\b|what\b|how\b)[^.?!,]{2,30}[!.]+\s+(?=\S+ \S+)/i

// "…, I'm a PC"
const AFTERWARDS = /[,.;–-]+\s*(?:i'?m|i am|we'?re|we are) (?:an? |the |from |new )[^.,?!;:]{2,50}[.!]?\s*$/i

// "…, asks our new governor", "…, Wensum Academy want to know", "… thanks, Hannah"
const ASKED_BY =
  /[,;–-]+\s*(?:asks?|asked|wonders?) [\p{L}' -]{2,40}[.!]?\s*$|[,;–-]+\s*[^,;?!]{2,50} (?:(?:wants?|would like|needs?) to know|(?:is|are|was|were) asking)[.!]?\s*$|[\s,.!?;–-]+(?:many thanks|thanks|thank you|cheers|regards|best wishes),?\s+\p{L}[\p{L}' -]{1,40}[.!]?\s*$/iu

// "… ? Many thanks"
const THANKS = /\?+\s*(?:(?:many )?thanks?(?: you| in advance| a lot| so much)?|cheers|ta|please|pls)[\s!.x]*$/i

// "I'm a GP, is there a group for people like me": who asks is then what is asked about.
const OF_MY_SORT =
  /\blikes? of (?:me|us)\b|\b(?:people|folk|someone|anyone|those|settings|bodies|organisations) like (?:me|us|ours)\b|\b(?:my|our) (?:sort|trade|sector|line of work|back|corner)\b|\b(?:speaks?|speaking|stands?|sticks?|looks?) (?:up |out )?for (?:me|us)\b|\brepresents? (?:me|us)\b|\bgroup (?:just )?for (?:me|us)\b|^(?:and |so |what about |how about )*(?:ours?|mine|us|me)\b|\bchampions?\b.*\b(?:what (?:am|are) (?:i|we) (?:meant|supposed|expected|to)\b|where do (?:i|we) (?:start|begin)|what (?:do|should) (?:i|we) (?:actually )?(?:need to |have to )?do\b|what(?:'s| is|s) (?:my|the|our) (?:role|job)|what (?:now|next))/i

/** The text without who asks it, and how politely; the whole text where nothing would be left. */
export function withoutPreamble(text: string): string {
  const greeting = greetingAlone(text.trim())
  if (greeting) return greeting
  if (OF_MY_SORT.test(text)) return text
  let left = text.trim().replace(EXCLAIMED, '').replace(THANKS, '?').replace(AFTERWARDS, '').replace(ASKED_BY, '')
  if (DRAFTED.test(left)) left = left.replace(DRAFTED, '').replace(NUMBERS_ONLY, ' figures').replace(FOR_WHOM, '')
  left = left.replace(OF_THE_REPORT, 'about ').replace(INSTEAD, 'and ')
  if (CORRECTION.test(left)) left = left.replace(CORRECTION, 'and ').replace(NOT_THAT, '')
  // What is left when one is taken off holds no word that was not there: those that may come are told once.
  const openings = findOpenings(left.toLowerCase())
  // Two rounds: "Hi, quick one, I'm a school DSL. Could you tell me …" comes in any order.
  for (let round = 0; round < 2; round++) {
    const before = left
    for (const place of openings) left = left.replace(OPENINGS[place] ?? '', '')
    if (left === before) break
  }
  // "I'm writing our newsletter, what can I say about neglect" comes to it now.
  left = left.replace(OF_THE_REPORT, 'about ')
  return /\p{L}{3}/u.test(left) ? left : text
}
