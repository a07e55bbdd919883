// Knows a question about one named child or family by its shape, since no list of names could be complete.

// Words that stand where a name would in an ordinary question: "is VAG on a plan", "is the strategy known to partners".
const notNames =
  /\b(?:how|many|which|what|all|any|more|fewer|most|numbers?|children|kids|babies|people|pupils|actions?|recs?|recommendations?|strategy|strateg\w+|priorit\w+|nsig|vag|fcn|wfdg|sprg|maag|cdop|dsps?|lsps?|nscp|cads|mash|groups?|sub ?groups?|courses?|sessions?|training|trainers?|champions?|polic\w+|police|health|schools?|education|section|s11|returns?|reviews?|rapid|partners?|agenc\w+|council|districts?|toolkit|tool|ngcp|macs|jags|guidance|data|audits?|report|plan|item|meeting|minutes|agenda|neglect|exploitation|domestic|abuse|norfolk|norwich|it|this|that|there|he|she|they|we|i|you|cap|funding|website|bot|chairs?|leads?|scrutineers?|safer|anoof|eeof|lado|one|everyone|anyone|ours?|my|the)\b/i

const caseState =
  'on (?:a |the |any )?(?:(?:cp|cin|child|protection|in|need|care|support|current|open|safety) )*(?:plan|register)|known to|open to|in (?:foster )?care|a looked after child|looked after|subject to|still at home|back home|safe|allocated|on (?:your|our) (?:books|system|caseload)|under (?:child|social|a )\\w*'

const subject = '([a-z][a-z-]+(?: [a-z][a-z-]+){0,2}?)'

// Only where a question begins: "when children are hurt in care" asks about no one.
const begins = '(?:^|[,.?!:;] ?|\\b(?:and|so|hi|hello|please|know|check|me|see|ask) )'

const frames: readonly RegExp[] = [
  new RegExp(
    `${begins}(?:is|was|are|were|has|if|whether|when did|how long has|why is|why was) ${subject} (?:been |gone |go |currently |still |now )*(?:${caseState})\\b`,
    'i',
  ),
  new RegExp(
    `${begins}(?:does|did|has|if|whether) ${subject} (?:have|has|had|got|get) (?:a |an |any )?(?:social worker|plan|key ?worker|file|case|referral|history|siblings)\\b`,
    'i',
  ),
  // Panels that hear about one child at a time: "has such a one been to ANOOF".
  new RegExp(
    `${begins}(?:has|have|had|did|was|were|is) (?!\\w*(?:body|thing|one)\\b|youth|probation|early|social|housing|legal|fathers?|dads?)${subject} (?:ever |already |just |not )*(?:been|go|gone|come|taken|referred|presented|heard|seen|going|due) (?:back )?(?:to|through|before|at|by) (?:the )?(?:anoof|mace|mash|marac|cads|camhs|sarc|family court|court)\\b`,
    'i',
  ),
]

// These frames are common in ordinary questions ("tell me about Early Help"), so the name must look like one.
const capitalised = '([A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: [A-Z][a-z]+(?:-[A-Z][a-z]+)?)?)s?'
const namedFrames: readonly RegExp[] = [
  new RegExp(
    `(?:[Ww]hat (?:has |have )?(?:happened|happens|became|become)|[Hh]ow is|[Hh]ows|[Ww]hats happening) (?:to|of|with)? ?(?:little |baby |young |the )?${capitalised}(?: (?:family|children|kids|baby|twins|brothers|siblings|boys|girls|case))?[?.!]*$`,
  ),
  new RegExp(
    `(?<=\\w |The )${capitalised} (?:family|child|children|kids|kid|baby|twins|brothers|siblings|boys?|girls?|lad|case|file|records?|chronology|core group)\\b`,
  ),
  new RegExp(`${capitalised} (?:social worker|key ?worker|address|school|file|plan|injuries|parents|case)\\b`),
  // Of one person, by both names: "Spring conference" is the partnership's.
  /\b([A-Z][a-z]+ [A-Z][a-z]+s) (?:conference|core group|hearing|placement|strategy (?:discussion|meeting)|assessment|disclosure)\b/,
  new RegExp(
    `\\b(?:[Ff]ile|[Rr]ecords?|[Cc]ase|[Nn]otes|[Hh]istory|[Cc]hronology|[Rr]eferral|[Ii]nfo|[Ii]nformation|[Ss]ocial worker|[Aa]ddress|[Uu]pdate|[Nn]ews) (?:for|of|on|about|re) (?:baby |little )?${capitalised}(?= |[?.!]|$)`,
  ),
  new RegExp(
    `\\b(?:[Hh]as|[Hh]ave|[Ww]as|[Ww]ere|[Dd]id) (?:little |baby |young |the )?${capitalised}(?: (?:family|children|kids|twins|boys|girls))? (?:been |come )?(?:discussed|mentioned|raised|named|talked about|brought up|up) (?:at|in|by)\\b`,
  ),
  /^(?:[Aa]nd |[Ss]o )?(?:[Hh]as|[Hh]ave|[Hh]ad|[Dd]id|[Ww]as) ([A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?:ever |already |just )*(?:been|go|gone|come|taken|referred|presented|heard|seen|brought) (?:back )?(?:to|through|before|at|by)\b/,
  new RegExp(
    `\\b(?:said|decided|agreed|minuted|written|decide|agree) (?:about|on|for|re) (?:little |baby |young )?${capitalised}(?= (?:at|in|by|last|this)\\b|[?.!]|$)`,
  ),
  // What is set up, opened or looked after for one child.
  /\b(?:[Cc]onference|[Cc]ore group|[Rr]eferral|[Aa]ssessment|HV|[Hh]ealth visitor|[Ss]ocial worker|[Kk]ey ?worker|[Ss]chool nurse|[Gg]uardian|[Cc]ase|[Dd]ate (?=been set|set))\b ?(?:(?:been )?(?:set|open|made|arranged|booked|allocated))? ?\bfor (?:baby |little )?([A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?= (?:and|or|at|yet|please|pls|so)\b|[,?.!]|$)/,
  /\b(?:[Ww]ho is|[Ww]hos|[Ww]here is|[Ww]heres|[Ll]ook up|[Tt]ell me about|[Ss]earch for|[Ff]ind) (?:baby |little )?([A-Z][a-z]+ [A-Z][a-z]+)(?:s|)[?.!]*$/,
]

// Capitalised words that are no one's name: roles, places, bodies, courses, tools and things of the partnership.
const properNouns =
  /\b(?:Norfolk|Norwich|Yarmouth|Great|Lynn|Kings|Thetford|Cromer|Breckland|Broadland|Suffolk|Cambridge\w*|Central|Bedfordshire|Lincolnshire|England|East\w*|West|North|South|Early|Help|Years|Family|Families|Youth|Justice|Child\w*|Young|Health\w*|Care|Council|Constabulary|Police|Probation|Ofsted|Section|Action|Plan|Composite|Continuum|Needs|Working|Together|Ways|Chief|Head|Lead|Director|Chair|Scrutineer|Officer|Manager|Board|Group|Panel|Forum|Network\w*|Safer|Safe\w*|Signs|Safety|Domestic|Abuse|Neglect|Operation|Encompass|Trauma|Informed|Practice|Voice|Harmful|Sexual|Behaviour|Reflective|Supervision|Professional|Curiosity|Challenge|Protecting|Babies|Substance|Misuse|Vulnerable|Adolescents?|Parental|Conflict|Emotional|Wellbeing|Graded|Profile|Change|Grow|Live|Coram|Barnardos?|Insight|Serious|Violence|Rapid|Review|Annual|Report|Partnership|Business|Unit|Joint|Strategic|Analysis|Workforce|Development|Independent|Designated|Doctor|Nurse|Gypsy|Roma|Traveller|Flourish\w*|Myth|Invisible|Men|Father|Fathers|Inclusive|Restoration|Communication|Collaboration|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|This|That|All|Any|New|Open|Complex|Case|Overdue|Looked|After|Disabled|Missing|Exploited|School|Schools|Service|Services|Social|Integrated|Homicide|Community|Learning|Training|Questions|Success|Multi|Agency|Role|Local|Authority|Teams|Microsoft|Priority|Priorities|Data|Strategy|Meeting|Large|Sibling|Father|Foster|Star|Point|Just|One|Number|Level|Two|Three|Four|Half|Term|Friday|Summer|Autumn|Winter|Spring|Postal|Email|Web|Website|Contact|Venue|Office|Delivery|Full|Correct|Home|Homes|Housing|Academy|Primary|Infants?|Junior|High|College|University|Nursery|Surgery|Trust|Hospital|Club|Church|Centre|Foundation|Association|Charity|Society|Scouts|Guides|Manor|Ukrainian|Polish|Lithuanian|Romanian|Portuguese|Afghan|Syrian|Kurdish|Black|Asian|Muslim|Christian|Jewish|European|British|English|Irish|Deaf|Autistic|Asylum|Solihull|Assessment|Your|My|Our|His|Her|Their|Some|Other|Every|Each|Which|What|Who|How|In|For|Of|On|To|A|An|Is|Are|Do|Did|Can|Please)\b/

// Every frame of a name needs it, and most of what is typed has none.
const looksNamed = /[A-Z][a-z]/

// Of a colleague by first name and last, whose training and bookings are their own.
const colleagueFrames: readonly RegExp[] = [
  /\b(?:[Cc]ancel|[Mm]ove|[Ss]wap|[Dd]rop|[Rr]emove|[Uu]nbook|[Cc]hange) ([A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?)s (?:\w+ )?(?:place|booking|seat|spot)\b/,
  /(?:^|[,.?!] |\b(?:and|so|know if|whether|check if) )(?:[Ii]s|[Hh]as|[Dd]id|[Ww]as|[Dd]oes|[Ww]ill) (?:[a-z-]+ ){0,3}([A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?: from [a-z ]+?)? (?:ever |already |just |still |actually )*(?:cancel\w*|book\w*|attend\w*|turn(?:ed)? up|miss\w*|pass\w*|fail\w*|complet\w*|drop\w*|paid|pay|down for|on the|an? (?:neglect )?champion|a trainer|coming|going)\b/,
  /\b(?:[Ii]f|[Ww]hether) (?:[a-z-]+ ){0,2}([A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?:has |was |is |had |did )?(?:cancel\w*|book\w*|attend\w*|turn(?:ed)? up|miss\w*|pass\w*|fail\w*|complet\w*|dropped)\b/,
]

/** Whether the question asks what one colleague, named, booked, attended or is. Expects text without apostrophes. */
export function asksAboutNamedColleague(plain: string): boolean {
  return looksNamed.test(plain) && colleagueFrames.some((frame) => namesSomeone(frame.exec(plain)?.[1], properNouns))
}

/** Whether the question asks about one named person or family. Expects text without apostrophes. */
export function asksAboutNamedPerson(plain: string): boolean {
  if (frames.some((frame) => namesSomeone(frame.exec(plain)?.[1], notNames))) return true
  if (!looksNamed.test(plain)) return false
  return namedFrames.some((frame) => namesSomeone(frame.exec(plain)?.[1], properNouns))
}

function namesSomeone(found: string | undefined, ordinary: RegExp): boolean {
  return found !== undefined && !ordinary.test(found) && !/^[A-Z]{2,}/.test(found)
}
