// Signs that a capitalised word names a person: what a person does behind it, an initial before it, or a list's "SURNAME, First".

/** Small words within surnames: "van der Berg", "da Silva". */
export const PARTICLES =
  '(?:van der|van den|van de|von der|van|von|de la|de|da|das|do|dos|del|della|di|al|el|bin|ibn|ap|la|le|ter)'

const DONE_TO =
  'seen|excluded|suspended|found|taken|born|referred|removed|placed|moved|asleep|upset|told|asked|interviewed|hit|hurt|weighed|discussed|known|missing|admitted|arrested|reported|brought|heard|sent|allowed|left|picked|diagnosed|assessed|happy|sad|hungry|tired|frightened|scared|quiet|worried|unwell|poorly|pregnant|at (?:home|school|nursery)|living|staying|not (?:brought|seen|in|at|known|there)'
const DOES =
  'told|said|says|lives|lived|attends|attended|disclosed|went|ran|wants|wanted|likes|liked|loves|cried|refused|asked|thinks|thought|feels|felt|wrote|drew|came|comes|goes|sleeps|slept|stays|stayed|misses|missed|turned (?:up|\\d)|began to cry|rang|phoned'
const OWNS =
  'mum|mother|dad|father|nan|school|teacher|social worker|brother|sister|family|case|house|home|room|worker|class|nursery|phone|bedroom|parents|carer|aunt|uncle|behaviour|file|plan|birthday|name'

/** Behind a word that is also an ordinary one, only what a person alone does. */
export const ONLY_A_PERSON = new RegExp(
  `^(?:['’]s (?:${OWNS})\\b| (?:was|is|were) (?:${DONE_TO})\\b| (?:has|had) (?:not |never |also |now )?(?:been (?:${DONE_TO})|missed|moved|told|said|left|stopped|lived|bruises|a (?:bruise|sister|brother|social worker|plan))\\b| (?:${DOES})\\b|, (?:who|whose) \\w+|, (?:aged )?\\d{1,2}\\b(?! (?:January|February|March|April|May|June|July|August|September|October|November|December)))`,
)
/** Behind a word that no list knows. */
export const SEEMS_A_PERSON = new RegExp(
  `${ONLY_A_PERSON.source}|^(?:['’]s \\p{Ll}| (?:has|had|was|is|does|did|will|would|can|could|needs?|wants?|lives?)\\b| (?:and|or) \\p{Lu}\\p{Ll}|, \\d|, \\p{Lu}\\p{Ll}+ and|:? \\()`,
  'u',
)
/** Before a name stands no article: "the Padlet" is a thing. */
export const THING_BEFORE = /\b(?:the|a|an|our|their|its|this|each|every|new|old|via|using|on)[ \t]+$/i

/** Words that end the name of a building, a street, a body or a thing: what stands before them is no person. */
export const THINGS =
  /^(?:House|Hall|Street|Lane|Park|Road|Court|Close|Centre|Drive|Avenue|Green|Hill|Fields?|Bridge|Cross|Church|Woods?|Way|Gardens|Place|Square|Farm|Lodge|Mill|Station|Primary|High|Academy|School|College|University|Hospital|Surgery|Library|Teams?|Services?|Hub|Trust|Project|Foundation|Act|Code|Review|Model|Tool|Report|Group|Forum|Panel|Day|Week|Network|Programme|Plan|Profile|System|Matrix|Framework|Theatre|Hotel|Club|Rooms?|Suite|Building)$/

/** "KAZLAUSKAS, Mantas": a register's way of writing a person. */
export const LISTED =
  /(?<![\p{L}])(?<what>(?:\p{Lu}{2,}(?:[-'’ ]\p{Lu}{2,}){0,2}|\p{Lu}['’]\p{Lu}{2,}|Mc\p{Lu}{2,}),[ \t]+\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?!\p{L})/gu
/** "J. Brown", "R.K. Nowak", "H Ramanathan": at most three initials and a surname. */
export const INITIALLED = new RegExp(
  `(?<![\\p{L}\\d.'’-])(?<what>(?:\\p{Lu}\\.[ \\t]?){1,3}[ \\t]?(?:(?:${PARTICLES}|[LD][ea]|Van|Von)[ \\t]+)?\\p{Lu}[\\p{L}'’]+(?:[-'’]\\p{L}+)*(?: ${PARTICLES} \\p{Lu}\\p{L}+)?)(?!\\p{L})`,
  'gu',
)
/** A small word before the surname: then the surname may be any word, "Z van der Berg", "A Le Strange". */
export const HAS_PARTICLE = new RegExp(`(?:^|[\\s.])${PARTICLES}[ \\t]`, 'i')
export const BARE_INITIAL = new RegExp(
  `(?<=\\p{Ll}[,]? )(?<what>(?!I )\\p{Lu} (?:(?:${PARTICLES}|[LD][ea]|Van|Von|Mac)[ \\t]+)?\\p{Lu}['’\\p{Ll}]\\p{L}*(?:[-'’]\\p{L}+)*(?: ${PARTICLES} \\p{Lu}\\p{L}+)?)(?!\\p{L})`,
  'gu',
)
/** "Concerns about the Catchpoles": a whole family by its name. */
export const FAMILY_NAME =
  /\b(?:about|with|from|of|for|to|by|and|visited|saw|where|that) the (?<what>\p{Lu}\p{Ll}+s)(?!\p{L}| \p{Lu})/gu
