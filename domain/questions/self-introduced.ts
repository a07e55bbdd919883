// A greeting with a line about oneself ("afternoon bot, first day in the team here") asks nothing: only the greeting is left of it.

const GREETS =
  /^(?:hi|hiya|hello|hullo|hey|heya|yo|alright|wotcha|ey up|oh hi|morning|mornin|afternoon|evening|good (?:morning|afternoon|evening)|greetings|nice to meet (?:you|u)|pleased to meet (?:you|u))\b(?:[ ,]+(?:there|all|team|bot|again|everyone|folks|mate|assistant|partnership assistant|nscp|both))*[\s,.!:;–-]*/i
// Said without a greeting, these can only be of oneself.
const NEW_HERE =
  /^(?:it'?s |its |today is |todays |this is )?(?:my |our )?(?:very )?first (?:day|week|shift|morning|month)\b|^(?:i'?m |i am |im |we'?re |we are )?(?:brand |fairly |pretty )?new (?:here|to (?:the|this|norfolk)\b)|^(?:i(?:'ve| have)?|ive|we(?:'ve| have)?|weve)? ?(?:only )?just (?:started|joined|moved|transferred|come over)\b/i
const OF_ONESELF =
  /^(?:and )?(?:(?:it'?s |its |today is |todays |this is )?(?:my |our )?(?:very )?first (?:day|week|shift|morning|month)\b|(?:i'?m|im|i am|we'?re|we are|i'?ve|ive|i have|i work|we work|i look after|i run|i do|i cover|i just|just|newly|recently|newish|new|been|joined|joining|covering|standing in|filling in|acting up|from (?:the|a|your|our) new|started|starting|taken over|moved|seconded|transferred|appointed|qualified|(?:it'?s|this is|my name(?:'s| is)) )|[^?]*\bhere[\s.!]*$|[^?]*\bnice to meet (?:you|u)\b)/i
// "PC in the MASH", "childminder from Dereham"
const BY_TRADE =
  /^(?:a |an |the )?(?:[\w-]+ ){0,3}(?:pc|sergeant|inspector|officer|nurse|midwife|visitor|teacher|head|headteacher|dsl|senco|sendco|governor|worker|childminder|gp|doctor|paediatrician|dentist|practitioner|administrator|volunteer|trustee|carer|student|trainee|analyst|probationer|pastor|vicar|coach)(?: (?:from|in|at|for|on|with) [^?,;]+)?[.!]*$/i
// "Pastoral lead, getting my bearings": whatever the job, nothing is asked yet.
const FINDING_FEET =
  /\b(?:getting (?:my|our) bearings|finding (?:my|our) (?:feet|way (?:around|round|about))|learning the ropes|settling in|having (?:a|my first) (?:nose|look|poke|play)(?: (?:around|round|about))?|(?:getting|trying to get) (?:to grips|up to speed|started|the hang of (?:it|this|things))|saying (?:hello|hi)|popping (?:in|by) to say (?:hello|hi)|trying (?:this|it) out|testing (?:this|it)(?: out)?|seeing (?:if|how) (?:this|it) works|first time (?:on|using|in) (?:this|here)|new to all this)(?: (?:here|today|in the role|in post|with this|with it all|again|before i start))*[\s.!]*$/i
// "New boy in year 3, settling in" is of a child.
const OF_A_CHILD =
  /\b(?:he|she|they|her|his|him|boy|girl|lad|lass|kids?|pupil|baby|son|daughter|child|toddler|teenager|student)\b|\bchildren\b(?!'?s)/i
// "Morning! bit early for this"
const SMALL_TALK =
  /^(?:a |it'?s |its |is it )?(?:(?:bit|far|way|too|very|much|so|a) )*(?:early|late|cold|wet|hot|quiet|busy|chilly|grey|dreary|sunny|windy|soggy|monday|friday|miserable|gorgeous|lovely)(?: (?:for (?:this|me|it|work|a monday|a friday)|today|out there|already|again|start|one|morning|day|out|this morning|isnt it|isn'?t it|to be (?:working|up|at work|in work)))*[\s.!]*$/i
// Who is worried or wants something says more than who they are.
const ASKS =
  /\?|\b(?:what|whats|wat|wot|when|whens|wen|who|whos|where|wheres|how|hows|which|why|can|could|would|will|do|does|did|is there|are there|any|need|needs|want|wants|wanting|looking|after (?:a|the|some)|book|cancel|swap|show|list|tell|give|send|find|check|(?<!early )(?<!family )help|stuck|lost|worried|worry|concern(?:ed|s)?|report|reporting|know|asking|ask|due|overdue|next|dates?|number|about|said|says|told|hurt|scared|not|didnt|cant|dont|course|courses|training|meeting|meetings|bookings?|booked|actions?|plan)\b/i
const ENDS =
  /[\s,.!–-]+(?:hello|hi|hiya|morning|afternoon|evening|nice to meet (?:you|u)|thanks|cheers|all|everyone)[\s.!]*$/i
const LONGEST = 22

/** What greets, where the rest only says who is writing; undefined where more is said. */
export function greetingAlone(text: string): string | undefined {
  const greeting = GREETS.exec(text)?.[0] ?? ''
  const rest = text.slice(greeting.length).replace(ENDS, '').trim()
  const feet = FINDING_FEET.exec(rest)
  const before = feet && rest.slice(0, feet.index)
  if (before !== null && !ASKS.test(before) && !OF_A_CHILD.test(before)) return 'hello'
  if (greeting !== '' && SMALL_TALK.test(rest)) return 'hello'
  if (rest === '' || ASKS.test(rest) || rest.split(/\s+/).length > LONGEST) return undefined
  const isOfOneself = greeting === '' ? NEW_HERE.test(rest) : OF_ONESELF.test(rest) || BY_TRADE.test(rest)
  return isOfOneself ? 'hello' : undefined
}
