// What people say of themselves beside a question: where they work, that nobody told them, that they lost the e-mail.
// Whole clauses only, at either end; what is left is read as it stands.

const I_AM = "i(?:'?m| am)"
const I_HAVE = "(?:i|we)(?:'?ve| have)"
const NOBODY = '(?:nobody|no ?one|no 1)'
const WORK =
  '(?:housing|education|health|early years|adult services|adult social care|the police|police|probation|the fire service|the voluntary sector|the council|a school|a nursery|the mash|hr|it|the office)'
const POST =
  '(?:health visitor|school nurse|nurse|midwife|gp|child ?minder|foster carer|teaching assistant|ta|teacher|dsl|head|head ?teacher|deputy|governor|school governor|social worker|youth worker|student|trainee|volunteer|administrator|admin|clerk|pcso|nursery manager)'
const SENIOR = '(?:boss|manager|line manager|head|deputy|lead|dsl|governors?|director|team)'

const CLAUSES = [
  `${NOBODY} (?:ever |has |has ever )?(?:told|tells|tell|emailed|e-mailed|mentioned it to|said anything to|let|informed) (?:me|us)(?: know)?(?: anything)?`,
  `${NOBODY} else (?:would|will|does|did) ask`,
  `${I_HAVE}(?:n'?t| not| never) (?:had|got|seen|heard|received|been sent|been told) (?:anything|a thing|it|one|any(?: of it)?|an invite|an email)(?: through| yet| about it| by email| in the post| from (?:you|them|anyone))*`,
  `(?:nothing|it|they|none of it) (?:has |have |never |hasn'?t |haven'?t )*(?:reached|come through to|got to|arrived for) (?:me|us)(?: yet)?`,
  `${I_AM} (?:in|from|with|based in) ${WORK}`,
  `${I_AM} (?:a|an|the|just a|only a) (?:new )?${POST}`,
  'i (?:only |just )?work (?:part time|part-time|term time|mornings|nights|two days|three days|from home)',
  `${I_HAVE} (?:only )?just (?:started|joined|moved teams)(?: here| this week| last week)?`,
  `${I_AM} (?:brand )?new (?:to this|here|to the role|to it|to all this)`,
  "i (?:haven'?t|havent|have not) (?:got )?(?:a clue|the foggiest|any idea)",
  `${I_HAVE} been (?:asked|told) to (?:find out|check|look it up|ask you|report back)`,
  `${I_HAVE} been (?:landed|lumbered) with (?:this|it)`,
  `${I_HAVE} (?:been out of (?:it|the loop) for a (?:while|bit)|not got round to it|had no reply|lost the (?:email|link)|missed it)`,
  `${I_HAVE} got nothing in (?:my|the) (?:diary|calendar)(?: for it| about it)?`,
  `my ${SENIOR} (?:is|are) (?:away|off|on leave|out)(?: today| this week)?`,
  `my ${SENIOR} (?:asked(?: me)?|wants to know|want to know|needs to know|is asking|keeps asking)`,
  `${I_AM} (?:down for (?:something|one) but not sure (?:what|which)|not in the loop|baffled by (?:it|this|the cap)|stuck on a train|running late)`,
  "i (?:keep (?:forgetting|missing it|losing it)|won'?t make it|feel (?:a bit )?daft asking|never got (?:it|the invite|the email)|hope (?:that'?s|thats|that is) (?:ok|okay|alright))",
  `${I_HAVE} (?:a|my) (?:governor|head|boss|manager|chair) breathing down my neck`,
  "(?:it'?s|its) doing my head in",
  'help me out here',
]
const CLAUSE = `(?:(?:cos|coz|because|as|since|sorry|but|and|so) )?(?:${CLAUSES.join('|')})`
const ASKS =
  '(?:so|but|and|what|whats|when|whens|who|whos|where|wheres|which|how many|how much|is|are|can|could|do|does|has|have|any|did|was|were|show|tell me|list|please|pls)\\b'
const AT_START = new RegExp(`^\\s*(?:hi |hello |hiya )?${CLAUSE}(?:\\s*[,.;:!?–-]+\\s*|\\s+(?=${ASKS}))`, 'i')
const AT_END = new RegExp(`(?:\\s*[,.;:!?–-]+\\s*|\\s+)${CLAUSE}[\\s.!?]*$`, 'i')

// Beside somebody spoken of, nothing is left out: "dad is back home, nobody told me" is read whole.
const SOMEBODY =
  /\b(?:he|she|him|her|his|hers|hes|shes|child|kid|baby|infant|toddler|boy|girl|lad|lass|teenager|pupil|mum|mam|mother|dad|father|parent|step\w*|sister|brother|sibling|son|daughter|nan|gran\w*|uncle|aunt\w*|boyfriend|girlfriend|husband|wife|ex|neighbou?r\w*|someone|somebody|family|i|im|me|my|we|us|our)\b/i
const LEAST_LETTERS = 4
const LONGEST = 400

/** The message without what is said of oneself at its ends; as it was where nothing else is said, or somebody is. */
export function withoutChatter(text: string): string {
  if (text.length > LONGEST) return text
  const left = text.replace(AT_END, '').replace(AT_START, '')
  if (left === text || left.replace(/[^a-z]/gi, '').length < LEAST_LETTERS) return text
  return SOMEBODY.test(left.replace(/['’]/g, '')) ? text : left
}
