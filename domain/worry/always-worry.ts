// Words that are answered as a worry whatever the model makes of them: immediate danger, self-harm and a case that is told
// of, where one miss is too many. Each is narrow enough that no ordinary business says it.

import type { Worry } from './worry-answer.ts'

/** Tried in order on lower-case words parted by single spaces, short spellings already made whole. */
export const alwaysWorry: readonly (readonly [Worry, RegExp])[] = [
  ['danger', /^(?:please |help )?(?:call |ring )?999(?: now| please)?$/],
  [
    'concern',
    /^(?:and |but |now |sorry )?(?:its|it is|things are|theyre|shes|hes|she is|he is) (?:got |gotten |getting |even |much |so much |a lot )?worse(?: than (?:last (?:week|time|night|month)|before|ever|yesterday))?(?: now)?$/,
  ],
  [
    'self',
    /^(?:honestly |tbh |ngl |lol )?(?:i |id )?(?:just |really |so |kinda |fucking )*(?:wanna|want to) (?:die|end it|end it all|kms)\b(?! (?:of|from) (?:embarrassment|shame|boredom|laughing|laughter))/,
  ],
  [
    'concern',
    // A bot, a list or a system that keeps writing to people is a nuisance and nothing worse.
    /(?<!\b(?:bot|app|system|newsletter|list|portal|you|it|unit|office) )\bkeeps (?:on )?(?:visiting|messaging|texting|meeting up with|driving|ringing|following|hugging|touching|tickling|photographing|filming) (?:a |an |one of (?:the|our|my|his|her) |some of (?:the|our) |young |the |our |my )*(?:care leavers?|pupils?|students?|kids?|child|children|girls?|boys?|lads?|teenagers?|year \w+s?|xnum year olds?)\b/,
  ],
  // At the end of what is said: not coping with a form is no worry.
  ['self', /\b(?:i am|im|ive been|i have been) (?:really |just |so )*not coping(?: any ?more| at all| very well)?$/],
  [
    'self',
    /\b(?:put|puts|putting|laid|lays|keeps putting) (?:his|her|their) hands? (?:all over|on|up|down|round|around) (?:me\b|my (?:bum|leg|legs|thigh|waist|chest|back|neck|throat|face|hair|knee|skirt)\b)/,
  ],
  [
    'concern',
    /\b(?:i|we|ive|weve)(?: have| had| have got| got)? (?:a|this|one|another) (?:case|family|situation) (?:where|who|whose|in which|with)\b.{0,40}\b(?:kids?|child|children|baby|babies|boys?|girls?|toddlers?|mum|dad|parents?)\b.{0,30}\b(?:neglected|hurt|hit|beaten|abused|starving|hungry|scared|alone|unsafe|harmed)\b/,
  ],
  [
    'concern',
    /\b(?:person|one|man|woman|bloke|guy|head|lead|manager|coach|teacher|carer|worker) (?:who |that |thats |whos )?(?:is )?(?:hurting|abusing|hitting|touching|harming|beating) (?:the |these |those |my |our )?(?:kids?|child\w*|boys?|girls?|baby|babies|pupils?|them|him|her)\b/,
  ],
  [
    'self',
    /\b(?:you|youre|you are|im|i am|ive been|i keep) (?:being |getting )(?:hurt|hit|beaten|battered|touched|abused) (?:at|in my|in your) home\b/,
  ],
  // Saved, and sorry for it.
  [
    'self',
    /\bwish (?:\w+ ){1,3}(?:hadnt|had not|didnt|did not|never|had never) (?:woke|woken|wake|saved?|found|find|revived?|brought|bring|pulled?|pump(?:ed)?|resuscitated?|cut) me(?: (?:up|back|down|out|round))?(?:$| (?:in|at|from|off) (?:the |that )?(?:hospital|bridge|river|water|ward|resus|icu|a and e|ae)\b)/,
  ],
  // The end of oneself, asked about as an arrangement.
  [
    'self',
    /\b(?:what (?:would|will|happens?)|who (?:would|will|gets?|takes?|looks? after|has|sorts?))\b.{0,30}\bmy (?:children|child|kids?|boys?|girls?|sons?|daughters?|baby|babies|little ones?)\b.{0,25}\b(?:if|when|once) (?:i am not|im not|i wasnt|i werent|i isnt|i was not|i am gone|im gone|i was gone|i go|i die|i died|i dont come|i never come|something happens to me|anything happens to me)\b(?! (?:on (?:the )?(?:course|training|leave|shift|holiday)|to (?:work|the|a)|at (?:the )?(?:course|work|meeting)|free|able))/,
  ],
  // Said in passing of a date to come. One who is leaving a post or going away says so.
  [
    'self',
    /^(?!.*\b(?:leaving|leave|ive left|i left|retir\w*|maternity|secondment|job|post|role|holiday|hols|away|abroad)\b).*(?:\bnot (?:that|like|as if) (?:i am|im|i) (?:\w+ ){0,3}(?:being|be) (?:here|around|alive)\b|\bdoubt (?:that )?(?:ill|i will|i am|im) (?:\w+ )?(?:be )?(?:here|around|alive) (?:then|much longer|any ?more|for it|to see it|by then)$|\b(?:dont think|doubt|not sure) (?:that )?(?:ill|i will) (?:\w+ )?be alive\b|\bi (?:wont|will not|shant|shall not|may not|might not) (?:\w+ ){0,2}be alive\b)/,
  ],
  // A farewell: nothing is needed any more, and all were kind.
  [
    'self',
    /\bi (?:wont|shant|will not|shall not) (?:be )?(?:need|needing|want|wanting) .{0,60}\b(?:or|nor|and) (?:anything|any of it) (?:after|ever|again)\b.{0,40}\b(?:kind|nice|good to me|lovely|goodbye|bless|forgive)\b/,
  ],
  ['danger', /\b(?:isnt|not|stopped|cant|no longer) (?:breathing|breath|breathe)\b/],
  // On the way to somebody met online, today.
  [
    'danger',
    /\b(?:meet|meets|meeting|met|meet up with|meeting up with) (?:a |an |the |this |some |that |older |up |with )*(?:man|bloke|guy|lad|boy|stranger|someone|somebody|adult|him|person|friend) (?:\w+ ){0,4}(?:online|internet|web|snapchat|snap|instagram|insta|roblox|discord|fortnite|tiktok|game|app)\b.*\b(?:now|today|tonight|at xnum|this (?:evening|afternoon|morning)|after school|phone (?:is |has |now |been )*(?:off|gone|dead))\b/,
  ],
  [
    'danger',
    /\b(?:scald\w*|burn\w*|boiling)\b.{0,60}\bskin (?:is |was |all |just |has |now )*(?:coming|peeling|falling|hanging|came|peeled) (?:off|away)\b/,
  ],
  [
    'danger',
    /\b(?:taken|took|had|swallowed) (?:an |another )?overdose\b|\b(?:just|ive|she|he|have|has) (?:just )?(?:taken|took|swallowed) (?:a |all |some |too |my |the |loads |her |his |load |whole |of |many |packet |bottle |handful )*(?:pills|tablets|paracetamol|bleach)\b/,
  ],
  [
    'danger',
    /\b(?:has|have|got|with|holding|pulled) (?:a |the |got |out )*(?:knife|gun|machete|noose|rope)\b.{0,20}\b(?:to|at|on|round|and) (?:her|his|him|me|my|us|mum|the (?:baby|kids|child\w*))\b/,
  ],
  [
    'danger',
    /\b(?:hes|shes|dads|mums|he is|she is|dad is|mum is|man is|they are|theyre) (?:hitting|strangling|stabbing|choking|beating|attacking|raping|drowning|killing|kicking|punching) (?:him|her|me|us|mum|my|them|the (?:baby|kids|child\w*))\b(?! with (?:\w+ ){0,2}(?:deadlines|emails|reminders|paperwork|forms|audits|returns?)\b)/,
  ],
  [
    'danger',
    /\b(?:call|get|send|need) (?:an |the )?(?:ambulance|police) (?:now|please|quick)\b|\b(?:call|dial|ring) 999\b.{0,6}\b(?:now|please|quick|$)/,
  ],
  [
    'danger',
    // A figure of speech only of the writer's own lateness with a paper, and only where nothing else is said after it.
    /(?<!\b(?:boss|chair|manager|head|deadline|scrutineer|lead)s? (?:is |are )?)\b(?:going to|gonna|will|trying to|threatening to) (?:kill|stab|shoot|strangle) (?:me|us|her|him|them|mum|my|the (?:baby|kids|child\w*))\b(?!(?<=\b(?:me|us)) (?:if|when|because) (?:i|we|im|ive|the|these|this) (?:am |are |is |were |have |do |dont |havent |not |ive )*(?:miss|missed|forget|forgot|late|overdue|lose|lost|send|sent|finish|finished|papers|minutes|agenda|slides|invoice|deadline|return)\b(?: with| in)?(?: (?:the|this|my|that|these|another|is|are|due|late|overdue|nsig|vag|papers|minutes|agenda|slides|invoice|deadline|deadlines|return|again|today|tomorrow|friday|monday|time|on|when|it))*$)/,
  ],
  [
    'self',
    /\b(?:kill|hang|harm|hurt|cut|drown|starve|burn|stab|shoot|poison|hate|cutting|hurting|killing|harming|burning|starving) (?:my ?self|meself)\b/,
  ],
  [
    'self',
    /\bi (?:just |really |think i |dont want to be here |still )*(?:want|wanted|wish|need|deserve|going|ready) (?:i (?:was|were) |to )(?:be )?(?:die|dead|gone forever)\b(?! of (?:embarrassment|shame|boredom|laughing))/,
  ],
  [
    'self',
    /\b(?:dont|do not|not|never|no longer|didnt) (?:really )?(?:want|wish|wanting|wanted|care if i|deserve) (?:to )?(?:live|be alive|wake up|be here any ?more|exist|go on living)\b/,
  ],
  [
    'self',
    /\b(?:end|ending|take|taking) (?:my|me) (?:own )?life\b|\b(?:i am|im|feel|feeling|been|so) (?:\w+ )?suicidal\b|\bbetter off (?:dead|without me)\b/,
  ],
  [
    'danger',
    /\b(?:lips|face|baby|babys|shes|hes|mums|dads|is|gone|going|turning|turned|went)(?: \w+){0,2} (?:blue|purple|floppy|unconscious|unresponsive)\b(?! (?:bias|light|badge|paper|folder|book|form|slide|logo|font|banner|bin))(?=$|.*\b(?:breath\w*|baby|babys|child|kid|wake|pulse|cold|he|she|shes|hes|her|him|mum|dad|lips|mums|dads)\b)/,
  ],
  [
    'danger',
    /\b(?:about to jump|going to jump|gonna jump|hes jumped|shes jumped|on the wrong side of the (?:rail|railing|railings|barrier|bridge)|wont stop bleeding|(?:bleeding|blood) (?:\w+ ){0,3}(?:wont|isnt|not|cant) stop\w*|found (?:him|her|them) hanging|(?:round|around|by) (?:her|his|my|mums) (?:neck|throat) (?:right )?now)\b/,
  ],
  [
    'self',
    /\b(?:(?:no|not a|a single) reason to (?:live|go on|carry on|be here|wake up)|(?:nothing|nowt|nought|naught|bugger all|sod all|not (?:a lot|much|anything|owt)) (?:left |more |much |else )?to live for|(?:point|use) (?:of|in) (?:me(?! being (?:on|in|at) (?:this|the|a)\b)|living|being (?:here|alive))|(?:said|saying) my goodbyes|(?:suicide|goodbye) (?:letters?|notes?) (?:to|for) (?:my|mum|the kids)|(?:written|wrote) (?:my|a|the) (?:suicide|goodbye) \w+|wish i (?:was|were|had|d) (?:dead|never (?:been )?born|not here|not alive))\b/,
  ],
  [
    'self',
    /\b(?:least painful|painless|pain free|quickest|easiest|surest) (?:way|method) (?:to (?:die|go for good|end it|end it all|kill)|out of (?:life|this life))\b|\b(?:least painful|most painless|painless) (?:way|method)(?: to (?:go|do it))?$/,
  ],
  [
    // Leave-taking that asks to be understood: leave, a new post or retirement is said outright.
    'self',
    /\b(?:dont|do not|not|wont|shant|will not|never) (?:\w+ ){0,3}(?:be|being|sticking|staying) (?:\w+ )?(?:around|here|alive|about)\b.{0,30}\bif you (?:understand|know|get|catch|take|follow) (?:me|my|what i)\b/,
  ],
  [
    'self',
    /\b(?:(?:wont|will not|not going to) be|dont (?:intend|plan|expect) (?:to be|(?:on )?being)) (?:around|here|about)\b.*\b(?:sorted everything out(?! (?:for|with|on|at|and|so|before)\b)|sorted my affairs|written (?:my|the|some) letters)\b/,
  ],
  [
    // Somebody is wanted now, and no training or leaflet.
    'concern',
    /\b(?:need|want|get me|put me through to|give me) (?:a |an |the |your )?(?:duty|on call) (?:sw|social worker|worker|team|officer|manager)\b(?!.*\b(?:rota|leaflets? for|poster|slides?|logo|contact list)\b)|\b(?:urgent\w*|asap|emergency)\b.{0,20}\bnot (?:a |an |about (?:a )?)(?:course|training|booking|meeting|report)s?(?: (?:query|question|thing|matter))?\W*$|\b(?:isnt|is not|not) (?:a |an )?(?:course|training|booking) (?:query|question|thing)\b.{0,60}\b(?:child|kid|pupil|lad|girl|boy|baby|family|little one|one of (?:ours|mine))\b/,
  ],
  [
    // A child's own words to an adult at school.
    'concern',
    /\b(?:dont|do not|please dont) (?:send|make|let|take) (?:me|him|her|mum|dad|them)\b.{0,40}\bplease (?:miss|sir)\b|\bplease (?:miss|sir) (?:dont|do not) (?:send|make|let|take|tell|ring|phone|call)\b/,
  ],
  [
    // Whoever asks what becomes of those who ring Childline is likely a child about to.
    'self',
    /^(?=.*\bchildline\b)(?!.*\b(?:logos?|posters?|leaflets?|newsletter|lanyards?|cards?|slides?|stickers?|sessions?|training|visits?|funding|figures|reports?|data|campaign|assembly|website|partner\w*|chairs?|nsig|vag)\b)(?!.*\b(?:keep|keeps|stop) (?:giving|sending|showing|telling|saying|offering)\b)(?!.*\b(?:give|send|show|tell|offer) everyone\b).*\b(?:do|does|will|can|if|when) (?:you|u|i|they|someone|somebody)\b.{0,40}\bchildline\b/,
  ],
]
