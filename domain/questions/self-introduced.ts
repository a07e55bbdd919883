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
  if (rest === '' || ASKS.test(rest) || rest.split(/\s+/).length > LONGEST) return undefined
  const isOfOneself = greeting === '' ? NEW_HERE.test(rest) : OF_ONESELF.test(rest) || BY_TRADE.test(rest)
  return isOfOneself ? 'hello' : undefined
}
