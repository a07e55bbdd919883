// The wordings by which a refused question is known, by reason: data for readRefusal, tried in this order.
// Each pattern is tried on lower-case text with plain apostrophes removed and runs of space made one.

import type { RefusalReason } from './refusal-answer.ts'

const person =
  '(?:chairs?|co ?chairs?|vice chair|deputy|leads?|officers?|trainers?|scrutineers?|champions?|nurses?|doctors?|gps?|social workers?|health visitors?|managers?|directors?|co ?ordinators?|administrators?|admins?|analysts?|commissioners?|inspectors?|sergeants?|heads?|head ?teachers?|members?|attendees|delegates?|staff|colleagues?|people|reps?|representatives?|speakers?|secretary|chief \\w+|constables?|dsls?|dsps?|lsps?|sipco|wfdo|lado)'
const child =
  '(?:child|children|kid|kids|kiddies?|kiddo|baby|babies|infant|toddler|boy|girl|lad|lass|teenager|youngster|young person|victim|family|mum|mother|dad|father|parents?|mums|dads|siblings?|brother|sister|step ?father|step ?dad|carers?|perpetrator|pupil|student)'
const contactDetail =
  '(?:mobiles?|mob|phones?|tel|telephone|cell|extension|direct (?:line|dial)|personal (?:number|email|e ?mail)|home (?:number|address|phone)|private (?:number|email)|phone numbers?|phone no|mobile numbers?|mobile no|contact (?:number|details)|e ?mails?|email address(?:es)?|whatsapp|add?ress(?:es)?|postcodes?|dates? of birth|dobs?|birthdays?|ages?|salary|salaries|pay|sick (?:record|leave))'

/** Tests for each reason, in the order they are tried. */
export const refusalPatterns: readonly (readonly [RefusalReason, readonly RegExp[]])[] = [
  [
    'prompt_injection',
    [
      /\b(?:notes?|messages?|instructions?|text|paragraph|lines?|comments?|bits?|prompt) (?:to|for|aimed at|addressed to|meant for) (?:an |any |all |the )?(?:ai|llm|language model|chatbot|assistant|bot)s?\b.{0,40}\b(?:says?|tells?|asks?|wants?|orders?|in there)\b|\b(?:notes?|messages?|instructions?) (?:to|for) (?:ai|llms?|language models?)(?: systems?| assistants?| models?)? ?:/,
      /\b(?:be|become|play|pretend to be) my (?:late |dead |old )?(?:gran\w*|nan|nana|grandad|grandpa)\b|\bone (?:of them |bot )?(?:without|with no|has no|that has no) (?:rules|limits|filters?|restrictions)\b/,
      /\b(?:tell|say to|give) (?:them|everyone|everybody|anyone|anybody|people|the next (?:person|one))\b.{0,25}\bnumber (?:is|has changed to|to) (?:now )?\d|\bin (?:your|every|each) (?:next )?answers?\b.{0,25}\b(?:tell|add|include|say)\b(?! (?:the |a |its |your |which |when )*(?:dates?|sources?|links?|pages?|sections?|reports?|references?|years?)\b)/,
      /\b(?:ignore|disregard) (?:all|everything|anything|what)?.{0,12}\b(?:above|you were told|you know)\b|\b(?:what you were|what were you) told\b.{0,20}\b(?:before|first|at the start)\b/,
      /\byou (?:now )?have no (?:more )?(?:rules|limits|restrictions|filters|guidelines)\b|\bact as (?:the |an? )?(?:\w+ )?(?:admin|administrator|developer|root)\b|\bnew (?:instructions|rules|persona) ?:/,
      /\b(?:bot|assistant|ai|model|chatbot) (?:with|without|that has|who has) (?:no |any )?(?:limits|rules|restrictions|filters|guardrails|morals)\b|\bwithout (?:any )?(?:filters?|restrictions|guardrails)\b/,
      /\b(?:admin|root|system|master|database) password\b|\b(?:drop|truncate|wipe) (?:the )?(?:\w+ )?(?:tables?|database)\b/,
      /\b(?:ignore|disregard|forget|override|bypass|break|get round|work around|drop)\b.{0,30}\b(?:your|previous|prior|above|earlier|all|these|those|system|safety|the)\b.{0,20}\b(?:instructions?|rules?|prompts?|guidelines?|guardrails?|restrictions?|redactions?|filters?|programming|limits)\b/,
      /\b(?:turn|switch|take|toggle|put)\b.{0,25}\b(?:redaction|redacting|filters?|restrictions?|guardrails?|safety|permissions?|signposting)\b/,
      /\b(?:turn|switch) off (?:the )?(?:redaction|filters?|rules?|permissions?|safety|signposting)/,
      /\b(?:redaction|filters?|rules?|restrictions?|permissions?)\b.{0,15}\b(?:is|are|was|were|s) (?:now )?(?:off|disabled|lifted|suspended|switched off|turned off)/,
      /\b(?:unredacted|un redacted|without (?:the )?redactions?|before redaction|with names (?:left )?in(?!.*\b(?:will|do|would) you (?:take|remove|cut|strip|blank))|not redacted)\b/,
      /\b(?:sprg|panel|review)\b.{0,20}\b(?:notes|minutes|transcript)\b.{0,20}\b(?:in full|word for word|verbatim|with names|raw)\b/,
      /\b(?:translate|show|send|read|give|summarise|paste|share|print|post)\b.{0,20}\b(?:(?:confidential|blacked out|restricted) (?:bits?|parts?|sections?|version|annex|appendix|items?|paragraphs?|pages?)|redacted (?:bits?|parts?|sections?|items?|paragraphs?|pages?))\b/,
      /\byou are (?:now|no longer)\b|\byoure now\b|\bfrom now on you\b|\bdan\b(?=.*\b(?:you|mode|now|do anything)\b)|\bdo anything now\b/,
      /\b(?:pretend|imagine|role ?play|simulate|act|behave|respond|answer)\b.{0,20}\b(?:you are|youre|you have no|you can|to be|as if|as though|as an? (?:unrestricted|admin|administrator|developer|different|hacker|human|evil|free)|as (?:admin|root|dan|system)|there are no)\b/,
      /\b(?:developer|debug|god|admin|administrator|maintenance|root|sudo|unrestricted|jailbreak) mode\b|\bjail ?break|\bsudo\b/,
      /\b(?:system|hidden|initial|original|secret|starting) (?:prompts?|instructions?|messages?)\b|\b(?:reveal|print|repeat|show|output|tell me|give me|what are|what is|whats)\b.{0,20}\byour (?:prompt|instructions|rules|guidelines|configuration|config|settings|source code|programming)\b/,
      /\b(?:i am|im|this is|speaking as) (?:the |your |an? )?(?:system |it |new )?(?:developer|creator|programmer|super ?user|sysadmin|(?:system|it|site|server|tenant|global) admin(?:istrator)?|root|openai|microsoft)\b/,
      /\b(?:list|dump|show|export|give me|print|reveal|download)\b.{0,25}\b(?:all (?:the )?users|every user|passwords?|secrets?|api keys?|access keys?|tokens?|connection strings?|environment variables?|env vars?|database|tables? in storage|credentials)\b/,
      /\b(?:repeat|print|output|show)\b.{0,15}\b(?:everything|text|words|all) above\b|\bwithout (?:redacting|removing|hiding|masking)\b|\b(?:your|the) (?:api|access|secret|storage) key\b|\b(?:what|which|whats|show me) (?:\w+ )?(?:api|secret|storage|encryption) keys?\b/,
      /\$\{|\{\{|<%|<\/?(?:script|context|system|instructions?|prompt|assistant)\b|javascript:|\bunion (?:all )?select\b|\bselect \* from\b|\bdrop table\b|\b(?:partitionkey|rowkey) (?:eq|ne|gt|ge|lt|le)\b|\bor (?:1 ?= ?1|true\b)|\bor '?\d'? ?= ?'?\d|\bor '?1'? eq '?1|\beval\(|\bbase64\b|\[inst\]|<\|?(?:system|im_start)|"role" ?:|^ ?(?:system|assistant) ?:/,
    ],
  ],
  [
    'act_for_another',
    [
      /^(?:can you |could you |please |pls |just )*(?:issue|give|send|make|print) (?:me )?(?:a |the |my )?certificates?\b.{0,50}\b(?:meant to|missed|didnt|did not|never|couldnt|could not)\b/,
      /^(?:can you |could you |please |pls |just )*book me (?:in |on )?as (?:the |a |an |my )?(?!(?:soon|early|late|well|usual|normal|before|planned|agreed|above|discussed|attending|(?:\w+ )?(?:champion|delegate|participant|attendee|learner|trainee|guest|observer|volunteer|visitor|presenter|speaker|beginner|first timer|newcomer))\b)[a-z]+\b/,
      /^(?:can you |could you |please |pls |just )*(?:edit|change|alter|amend|rewrite|doctor) (?:the |our |my )?(?:[a-z]+ ){0,2}(?:minutes|records?|logs?|history)\b.{0,20}\b(?:take out|leave out|hide|lose)\b(?!.*\b(?:typos?|spelling|duplicates?)\b)/,
      /^(?:can you |could you |please |pls |just )*(?:turn|make|flip|switch|paint) (?:the |our |my |all |any |those |these )*(?:reds?|ambers?|red (?:ones|actions?)|amber (?:ones|actions?)|overdue (?:ones|actions?)) (?:to |into |as )?(?:green|amber|done|closed)\b/,
      /^(?:can you |could you |please |pls |just )*(?:delete|remove|wipe|erase|clear|lose|hide) (?:the |my |that |a |any )*(?:no shows?|missed sessions?|overdue|lateness)\b(?! (?:filter|list|column|tab|view|charts?|graph|reminders?|cards?|section|page|tables?|heading|bit of|from (?:the|this|that|my) (?:view|list|chart|card|answer|table))\b)/,
      /^(?!.*\bhow (?:do|can|would|should) (?:i|we|you|they)\b).*\b(?:log|sign) ?(?:me |us )?in as (?:my|her|him|his|their|the|someone|somebody|another)\b/,
      /\b(?:cancel|move|swap|change|drop|remove|unbook|take) .{0,20}\b(?:place|booking|seat|session|off)\b.{0,30}\b(?:without (?:telling|asking|letting) (?:him|her|them)|before (?:he|she|they) (?:notice|notices|find|finds|see|sees))\b/,
      /\b(?:sign off|sign|close|approve|complete|submit|accept|agree) (?:\w+ ){1,4}on (?:their|his|her) behalf\b/,
      /^(?:please |pls |can you |could you |just )*vote (?:yes|no|for me|on my)\b/,
      /^(?:please |pls |can you |could you |just )*(?:submit|fill in|fill out|complete|close|approve|sign off) (?:the |another )?(?:[a-z0-9']+ ){1,5}(?:returns?|actions?|audit) for (?:them|him|her)\b(?! to\b)/,
      /^(?!(?:and |so |but )?(?:how|do|does|should|must|are|(?:can|will|could) (?!you\b|u\b|i\b|we\b))\b).*\b(?:under|with|using|on|through|via|by) (?:their|her|his|someone elses|somebody elses|(?:my |a )?colleagues) (?:own )?(?:log ?ins?|passwords?|credentials)\b|\b(?:got|have|know) (?:all )?(?:their|her|his) (?:log ?ins?|passwords?|pins?)\b/,
      /\bback ?date\b.{0,20}\b(?:returns?|actions?|attendance|booking|record|register|evidence|it)\b/,
      /^(?:can you |could you |please |just )*(?:say|put|mark) (?:that )?(?:i|me) (?:was |down |as |having )*(?:attended|present|there)\b/,
      /^(?:can you |could you |please |pls |just )*(?:mark|put|record|register|tick|sign) (?!(?:me|us|myself) (?:[a-z]+ ){0,3}attending\b)(?:[a-z]+ ){1,4}(?:down |off |in )?as (?:having )?(?:attended|attending|present|there)\b/,
      /^(?:can you |could you |please |pls |just )*(?:shave|nudge|bump|round(?=.* up\b)|massage|fudge|tweak|inflate|pad|trim|doctor|smooth|exaggerate) (?:(?!about\b|for\b|on\b|with\b|who\b|to\b)[a-z]+ ){1,5}(?:figures?|numbers?|totals?|percentages?|rates?|attendance|counts?|stats|statistics|results?|scores?|dip)\b(?! (?:of )?(?:slides?|pages?|words|lines|emails?|e mails|reminders?|cards?|charts?|meetings?|sessions?|columns?|rows?|plates?|wang|crunch\w*)\b)/,
    ],
  ],
  [
    'advice',
    [
      /\bdoes (?:a|an|this|that|my|our|one) (?!(?:[\w-]+ ){0,2}(?:charity|charities|organisation|group|club|school|nursery|pre ?school|setting|childminder|trainer|course|session|certificate|qualification|policy|bid|application|venue|room|firm|company|agency|return|template|evidence)\b).{3,60}\bmeet (?:the )?(?:early help|criteria|thresholds?)\b/,
      /\bhow (?:many|much|often|bad|long) .{3,60}\b(?:before|until|till) (?:it|its|it is|that is|thats|they are|he is|she is|we|i)\b.{0,20}\b(?:section (?:17|47)|s ?17|s ?47|neglect|abuse|a referral|refer(?! (?:back )?to)|significant harm|the threshold|level \d)\b(?! (?:group|priority|strategy|strategies|course|training|return|returns|toolkit|network|champions?|section|board|forum|is)\b)/,
      /\b(?:what age|how old|at what age)\b.{0,30}\b(?:leave|left)\b.{0,25}\b(?:home |at home |house )?(?:alone|on (?:their|his|her) own|unsupervised)\b/,
      /\b(?:your|from you|you be|you have|you give us) (?:the |a |our )?(?:casting|deciding) vote\b|\b(?:casting|deciding) vote (?:please|pls|from you)\b|(?:^|[,:;.?!] ?)(?:a |the |need a )?(?:casting|deciding) vote\W*$|\b(?:does|would) (?:the |this )?(?:bot|you|assistant) agree(?: with me)?(?:[,.?]|$)/,
      /\b(?:is|are|was|would|could) (?:a |an |the |this |that |these |his |her )?(?:\w+ ){0,2}(?:burns?|bruis\w+|marks?|fractures?|bites?|scalds?|scratch\w*)\b.{0,40}\b(?:accident\w*|non ?accidental|inflicted|deliberate|caused by|consistent with|from a (?:belt|slap|fall|cigarette|hand))\b(?!.*\b(?:course|training|guidance|policy|protocol|tool|figures|data|count\w*)\b)/,
      /\b(?:section (?:47|17)|s ?47|s ?17|threshold|level \d|neglect|abuse|refer\w*)\b.{0,40}\b(?:whos|who is) right\b/,
      /\b(?:can|could|should|may) (?:we|i|they|you|(?:the |our )?(?:school|nursery|employer|head|trust)) (?:sack|fire|dismiss|suspend|demote|get rid of) (?:some(?:one|body)|him|her|them|staff|an? (?:member|ta|teacher|worker|coach|carer|colleague|driver|nurse)|the (?:ta|teacher|worker|coach|carer|man|woman|member|driver|nurse))\b/,
      /\b(?:what|which|safe|right|max\w*|correct) (?:is the )?(?:dose|dosage) (?:of|for)\b|\bhow much (?:calpol|ibuprofen|melatonin|ritalin|piriton|antihistamine|medicine) (?:can|for|is|do|should|to)\b|\bcan (?:i|you|we|mum) give (?:\w+ ){0,3}(?:calpol|ibuprofen|melatonin|piriton|antihistamines?|whisky|medicine)\b/,
      /\b(?:draft|write|word|prepare)\b.{0,12}\b(?:grounds|application|case|argument) for (?:an? )?(?:care order|epo|supervision order|court|emergency protection)\b|\bhow likely (?:is|are) (?:the |a )?(?:court|judge|magistrates?|panel) to\b/,
      /\b(?:plus|and|combined with|on top of|\+) .{2,40}(?:\b(?:equals?|adds? up to|amounts? to|comes? to|means?)\b|=) ?(?:child |emotional |physical |to )?(?:neglect|abuse|significant harm|s ?17|s ?47|section 47|section 17|a referral|child protection|grooming|maltreatment)\b(?!.*\b(?:in|on|for) the (?:data|figures|return|form|stats|tracker|report|definition))/,
      /\bdo we (?:need|have) (?:parental |the parents |their )?(?:consent|permission)\b.{0,25}\b(?:refer|share|speak|report|call)\b|\benough for (?:a )?(?:referral|cads|a strategy)\b/,
      /\b(?:counts?|amounts?|qualif(?:y|ies)) (?:as|to) (?:\w+ )?(?:abuse|neglect|grooming|exploitation|an allegation|a disclosure)\b(?!.*\b(?:in|on|for) the (?:data|figures|return|form|stats|tracker|audit|report|tool|guidance|definition))/,
      /\b(?:am i|are we|can i|may i) (?:allowed to )?(?:photograph|search|restrain|examine|undress|question|interview) (?:a |an |the |his |her |this |him|her)(?!(?:decision|charge|score|figure|threshold))/,
      /\b(?:meets?|met|reach(?:es|ed)?|hits?|cross(?:es|ed)?|pass(?:es)?|over|above|below|under|enough for|qualif(?:y|ies) for|make|count as)\b.{0,25}\b(?:thresholds?|s ?47|section 47|s ?17|section 17|significant harm|level (?:[1-4]|one|two|three|four))\b/,
      /\b(?:does|do|would|will|did) (?:that|this|it|these|they|those|4s|5s|fours|fives|which) (?:\w+ )?(?:make|makes|turn|turns|count|put) (?:it|this|him|her|them|us) (?:a |an |into |in |as |at )?(?:child protection|cp|neglect|abuse|child in need|cin|s ?47|section 47|s ?17|section 17|level \d|significant harm|safeguarding)\b/,
      /\b(?:can|should|could|may|am i allowed to|are we allowed to|is it ok(?:ay)? to|ok to|do i|do we) (?:i |we )?(?:share|show|give|send|copy|forward|disclose|pass)\b.{0,12}\b(?:the|his|her|their|my|our|this|that|a childs) (?:chronolog\w+|case notes?|files?|records?|assessments?|referrals?|notes|disclosure|statement)\b.{0,12}\b(?:with|to)\b.{0,25}\b(?:mum|dad|mother|father|step ?(?:father|dad|mum)|parents?|solicitors?|grandparents?|gran|nan|family|partner|boyfriend|employer|landlord|press)s?\b/,
      /\b(?:safe|ok|okay|right|fine|too soon|too early) (?:for (?:me|us) )?to (?:close|step (?:down|up)|shut|end) (?:this|that|the|it|my|him|her|them) ?(?:one|case|family|child|down)?\b.{0,20}\b(?:child in need|cin|cp|child protection|early help|plan|case|family|us)\b/,
      /\b(?:draft|write|word|give|knock up|do) (?:me |us )?(?:a |the |my |our )(?:threshold|safeguarding|child protection|s ?47|section 47|referral) (?:decision|judgement|analysis|rationale|conclusion)\b/,
      /^(?:is (?:it|this|that) )?(?:neglect|abuse) or (?:just |only )?(?:poverty|poor|parenting|an accident|bad luck|culture|discipline)\b(?! (?:course|training|guidance|strategy|research|work|data|in the|how do(?:es)? the)).{4,}/,
      /\b(?:is|would|does|do|should|could) (?:this|that|it|these|he|she|they|we|i)\b.{0,40}\b(?:s ?47|section 47|s ?17|section 17|child protection matter|strategy (?:discussion|meeting)|a referral(?! (?:for|to) (?:sprg|a review|a rapid))|be referred|significant harm)\b/,
      /\b(?:is|are|would|was) (?:this|that|it|these)\b.{0,20}\b(?:bad|serious|urgent|worrying|much|high) enough\b|\benough to (?:refer|report|call)\b/,
      /\bis (?:this|that|it) (?:a )?(?:safeguarding|child protection|neglect|abuse|child abuse|emotional abuse|reportable|grooming|exploitation)(?: (?:concern|issue|matter|case))?(?: if\b| when\b|\?|$| or (?!\w+ of ))/,
      /(?<!how |number )\b(?:should|shall|must|can|do|could|ought) (?:i|we)\b.{0,15}\b(?:refer|(?<!\b(?:the|your|annual|that) )report|ring|call(?! it\b)|phone|tell|inform|speak to|talk to|warn|ask|let|wait|confront|search|photograph|interview|question|hold off)\b(?! if\b).{0,20}\b(?:it|this|him|her|them|the (?:parents?|mum|mother|dad|father|family|carers?|police|child)|his|their|mum|dad|parents? first|cads|social (?:care|services))\b/,
      /\bwhat (?:do|should|can|shall|would) (?:i|we|you)\b.{0,12}\b(?:tell|say to|say|advise)\b.{0,12}\b(?:to )?(?:the |his |her |their |this )?(?:mum|mother|dad|father|parents?|family|carers?|child|pupil)\b/,
      /\bhow (?:do|should|can) (?:i|we) (?:tell|explain (?:it|this) to|break it to) (?:the |his |her |their )?(?:mum|mother|dad|father|parents|family)\b|\bwhat (?:would|should) (?:you|i) do (?:about|with|in|if)\b.{0,30}\b(?:this|child|family|case|situation|parent)\b/,
      /\bdo i (?:need|have) (?:parental |the parents |their |mums |dads )?(?:consent|permission)\b.{0,25}\b(?:refer|share|speak|report|call|to)\b/,
      /\b(?:what|which) (?:level|tier) (?:of need )?(?:is|would) (?:this|that|it|he|she|the (?:child|family)(?! (?:\w+ )?(?:one|course|training|session|module|abuse|protection)\b))\b|\bwhat level (?:of need )?does (?:this|it)\b|\b(?:is|would) (?:this|that|it) (?:be )?(?:a )?(?:level|tier) \w+/,
      /\bwould you (?:refer|report|escalate)\b|\b(?:you think|think) (?:i|we) should (?:refer|report|tell|escalate)\b|\b(?:worth|needs?) (?:a referral|referring)\b.{0,10}(?:\?|$)/,
    ],
  ],
  [
    'personal_data',
    [
      /\b(?:want|need|after|give me|send me) (?:the )?names,? (?:and )?not (?:just )?(?:totals|numbers|counts|roles|figures|posts)\b|\bnames not (?:totals|numbers|counts|roles|figures|posts)\b/,
      /\b(?:all|every|everyones|everybodys|other peoples) (?:the )?bookings?\b.{0,12}\bnames?\b/,
      /\b(?:wait(?:ing)? ?list|queue|register|delegates?|attendees|no shows?)\b.{0,40}\b(?:with|and|including|plus) (?:all |the |everyones |everybodys |each persons? |their )*(?:\w+ and )?names?\b(?! (?:taken|left|cut|removed|hidden|out|of)\b)/,
      /\b(?:whose|whens (?:his|her)|when is (?:his|her)) birthday\b|\bbirthdays? (?:is it )?(?:in|of|for|list|dates?)\b(?! (?:the )?(?:partnership|bot|nscp)\b)|\b(?:collar|shoulder|warrant|payroll|national insurance) numbers?\b|\b(?:her|his|their|your|chairs|leads|trainers|officers|managers|colleagues) staff (?:id )?numbers?\b|\bstaff (?:id )?numbers? (?:of|for) (?:the |our |that |a |my |each |every )?(?:\w+ ){0,2}(?:chairs?|leads?|trainers?|officers?|managers?|colleagues?|administrators?|coordinators?|nurses?|champions?|person|people)\b/,
      /\bwho exactly\b.{0,30}\b(?:didnt|did not|never|failed to) (?:turn up|show|attend|come|book|return)\b/,
      /\b(?:has|did|have) (?!we\b|i\b)\w+(?: \w+){0,2} (?:passed|failed|pass|fail|done|do|completed?|finish(?:ed)?) (?:her|his) (?:\w+ ){0,2}(?:training|course|level \d|test|refresher|dbs)\b/,
      /\b(?:cancel|move|swap|drop|remove|delete|change|unbook) (?:my (?:colleague|manager|boss|deputy|friend|teammate|supervisor)s?|a colleagues|her|his|another persons?|some(?:one|body) elses|the other (?:ladys|mans|persons)) (?:\w+ )?(?:place|bookings?|seat|spot)\b/,
      /^(?:please |can you )?(?:rank|rate|grade) (?:the |our |my |all |your )*(?:\w+ )?(?:champions|trainers|chairs|social workers|scrutineers|dsls|staff|colleagues|leads|members)\b(?! by (?:sector|district|agency|area))/,
      /\b(?:bookings?|booked|training|history|attendance|attended|no shows?|cancelled|missed|record|places?)\b.{0,20}\bu [a-z]{3} \d{3}\b|\bu [a-z]{3} \d{3}\b.{0,12}\b(?:bookings?|booked|training|history|attended|attend|cancelled|missed|record)\b|\bwho is u [a-z]{3} \d{3}\b|\b(?:courses?|sessions?|done|did|has|have)\b.{0,12}\bu [a-z]{3} \d{3}\b|\bu [a-z]{3} \d{3}s? (?:courses?|sessions?|done|places?)\b/,
      new RegExp(
        `\\bwhy (?:has|is|was|have|did) (?:the |our |my )?(?:\\w+ ){0,3}${person} (?:been |gone |go )?(?:off|away|absent|suspended|sacked|sick|ill|signed off)\\b(?! (?:the|our|this|that|my|from|in|at|to)\\b)`,
      ),
      /\b(?:is|are|was|has|have|did|does|will) (?:mr|mrs) [a-z]{3,}/,
      new RegExp(`\\bwhats? (?:is )?(?:the |our |your )?(?:\\w+ ){0,4}?${person} called\\b`),
      new RegExp(`\\bhow old (?:is|are) (?:the |our |your )?(?:\\w+ ){0,3}?${person}(?:\\W*$| of\\b)`),
      /\bwhich (?:of (?:my|our|the|your) )?(?:staff|people|colleagues|team|practitioners|delegates?|teachers|nurses|social workers|officers)\b.{0,30}\b(?:on the wait\w*|no ?show\w*|didnt|did not|missed|cancelled|booked|attended|failed)\b/,
      /\b(?:list|show|name|give me|send me|export)\b.{0,20}\b(?:people|staff|everyone|anyone|those|delegates|colleagues) (?:who|that) (?:cancelled|booked|missed|attended|didnt|were|failed|no ?show\w*|went|came|signed)\b/,
      /\bwho (?:rang|phoned|called|went|is|was|has been) (?:in |off )?sick\b/,
      new RegExp(
        `\\b(?!extension (?:for|on|to) (?:\\w+ ){0,2}(?:returns?|s11|section|action|deadline|update|audit)\\b)${contactDetail}\\b(?!(?: numbers?| details)? (?:of|for) (?:the )?(?:nscp|business unit|cads|partnership|office|team|childline|lado|designated officer))(?:.{0,12}\\b(?:of|for|to|from|is|belong\\w*)\\b).{0,30}\\b${person}\\b(?! (?:who|that) (?:run|organise|arrange|deliver)s? )`,
      ),
      new RegExp(
        `\\b(?!(?:lado|(?<=designated )officer)s?(?:'?s)? (?:e ?mail|phone|number|contact|address))${person}s?\\b.{0,14}\\b(?:private |personal |home |work |direct )?(?:mobiles?|mob|phone numbers?|phone|telephone|mobile numbers?|email address(?:es)?|emails?|e ?mail|whatsapp|home address(?:es)?|home number|contact details|date of birth|dob|salary)\\b(?! (?:list|template|reminders?|digest|bulletin|newsletter|campaign|course|training|has|have|was|were|went|says|said|bounced|about|copy|group|chat|still))`,
      ),
      new RegExp(
        `\\b(?:list|names?|named|who are|name and|give me|show me|send me|tell me)\\b.{0,24}\\b${person}s?\\b.{0,10}\\bnames?\\b`,
      ),
      new RegExp(
        `\\bnames? (?:of|for) (?!the (?:post|role|job|group|forum)\\b)(?:all |every |each |any )?(?:the |our |your |everyone)?(?:\\w+ ){0,4}${person}\\b`,
      ),
      new RegExp(
        `\\b(?:actual|real|full|first|last|sur|personal) ?names?\\b.{0,30}\\b${person}\\b|\\b${person}\\b.{0,20}\\b(?:actual|real|full|by) names?\\b`,
      ),
      /\bnames? (?:and (?:numbers?|emails?|phones?)|with (?:numbers?|emails?))\b|\bwhats? (?:is )?(?:his|her|their) (?:name|mobile|home address|phone number|personal email)\b|\b(?:list|name) (?:every|all)(?:one| of them)? by name\b/,
      /\bwho (?:else )?(?:is|s|are|was|were|has|have) (?:else )?(?:also )?(?:booked|signed up|registered|enrolled|going|attending)\b.{0,40}\b(?:course|session|training|conference|event|on|to)\b/,
      /(?<!\b(?:publish|record|count|report|keep) )\bwho (?:didnt|did not|failed to|never) (?:turn up|show|attend|come)\b|\bwhich (?:staff|people|delegates?|person|individuals?)\b.{0,30}\b(?:no ?show\w*|didnt|did not|missed|cancelled|booked|attended)\b/,
      /\bwho (?:are|r) (?:all )?(?:the |our )?(?:neglect )?champ(?:ion)?s (?:in|at|for|from|by name)\b/,
      /\bwho (?:are|r) (?:all )?(?:the |our )(?:\d+ (?:\w+ )?|(?:police|health|education|school|voluntary|council|norwich|yarmouth|breckland|broadland) )champ(?:ion)?s\b/,
      /^(?:please |pls |can you |could you |just )*name (?:the |a |any |some |all |every )?(?:\d+ )?(?:\w+ )?(?:neglect )?champ(?:ion)?s?\b/,
      /\b(?:e ?mails?|mailing|contact|phone|delegate|name|guest) lists? (?:of|for) (?:the |all |everyone )?(?:the )?(?:\d+|those|people|who|delegates?|attendees|everyone|champions)\b/,
      /\b(?:list|send|give me|export|show me)\b.{0,20}\b(?:attendees|delegate list|delegates|attendance list|sign ?in sheet|everyone (?:who|that|on|booked))\b/,
      /\b(?:chair|lead|officer|scrutineer|trainer|nurse|doctor|manager|director|co ?ordinator|administrator)s number\b/,
      /\bwho (?:made|sent|reported) the (?:sin|referral|notification)\b|\bname the (?:person|worker)\b|\b(?:first|sur|last) ?names?\b.{0,12}\b(?:please|and|of)\b|\bhow much (?:does|do|is|are) (?:the )?.{0,30}\b(?:earn|paid|make|get paid)\b/,
      /\bwhere (?:does|do) (?:the )?.{0,25}\b(?:chair|lead|scrutineer|champion|trainer|officer|manager|director) live\b/,
      /\b(?:show me|what are|list|see) (?:someone|somebody|anyone|another person|other peoples?|my colleagues?|my managers?) ?(?:else)?s? (?:bookings?|training record|training history)\b/,
    ],
  ],
  [
    'case_level',
    [
      /\b(?:chronology|genogram|family (?:tree|history|background)|social history|household section)\b(?! (?:audits?|tools?|templates?|projects?|courses?|training|forms?|research|guidance|pilot)\b).{0,20}\b(?:behind|of|from|in|for(?= (?:the|that|this|rv)\b)) (?:the |that |this )?(?:\w+ ){0,2}(?:rv \d+|reviews?|cases?|panel|referral)\b(?! (?:tool|template|guidance|process|group)\b)/,
      /\b(?:decided|agreed|said|outcome|happened) (?:at|of|from|in) the (?:(?!(?:neglect|annual|champions?|nscp|safeguarding|training|learning|last|next|first|second|national|regional|county|local|spring|summer|autumn|winter|(?:janu|febru)ary|march|april|may|june|july|(?:septem|octo|novem|decem)ber|august|partnership|norwich|norfolk|yarmouth|lynn|thetford|dereham|suffolk|eastern|east|west|north|south|youth|early|years|health|polic\w+|education|schools?|dsls?|heads|governors?|trauma|exploitation|fathers?|babies|online|virtual|big|whole|morning|afternoon|leadership|workforce|practice|practitioners?|voluntary|sector|trainers?|research|launch|nspcc|adass|lgbt\w*|send|leaving|abuse|violence)\b)[a-z]+ conference|(?!(?:partnership|training|workforce|funding|data|budget|last|next|group|first|annual|communications?|business|media|digital)\b)[a-z]+ (?:strategy (?:meeting|discussion)|core group|lado meeting))\b/,
      /\b(?:child protection|child in need|cp|cin) plans? (?:for|on) (?:any|one|some|all|each|either) of (?:the|my|our|these|those)\b(?! (?:\w+ )?(?:districts?|localit(?:y|ies)|areas?|agenc(?:y|ies)|councils?|years?|quarters?|months?|weeks?|groups?|categor(?:y|ies)|bands?|priorit(?:y|ies)|teams?|towns?|clusters?)\b)/,
      /\b(?:which|whose|what(?! (?:\w+ )(?:said|told|say|think|thought|want\w*|asked|need\w*|made|wrote|drew)\b)) (?:famil(?:y|ies)|child(?:ren)?|kids?|parents|bab(?:y|ies)|boys?|girls?|mums?|dads?)\b.{0,20}\b(?:went|goes|go|came|comes|was|were|got|been|being)\b.{0,20}\b(?:anoof|sprg|eeof|mash|cads|panel|conference)\b/,
      /^(?:please |pls |can you |could you |just )*(?:list|name|give me|show me) (?:all |every |any )?(?:of )?(?:the |our |my )?(?:children|child|kids|pupils|families) (?:here |of ours |at our school )?(?:on|with) (?:an? |the |any )?(?:\w+ ){0,3}(?:plans?|register|social workers?)\b(?! (?:by|per|each|this|last|over|since|as at|in (?:20|each|every|the year)|figures?|numbers?|data|stats|trends?|totals?|rates?))/,
      /^(?:please |pls |can you |could you |just )*(?:list|name) (?:all |every |any )?(?:of )?(?:the )?(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten) )?(?:children|child|kids|families|mums|parents) (?:who |that )?(?:were |was |went |got |came )?(?:in|from|of|at|behind|before|to|anoof|mace|mash|sprg|marac|cads|eeof)\b(?!.*\b(?:by (?:age|sector|district|year|type)|how many|numbers?|figures?|councils?|wards?|districts?)\b)/,
      /\b(?:which|what|whose|any) (?:kids|children|child|famil(?:y|ies)|pupils|houses?(?:hold)?s?|homes?)\b (?:on|in|from|at) (?:[a-z]+ ){1,2}(?:lane|road|street|close|avenue|drive|court|gardens|crescent|terrace|row|grove|walk|rise|mews)\b/,
      /\bdid (?:mace|marac|mash|cads|anoof|camhs) (?:decide|say|agree|do|think|recommend|conclude)\b.{0,15}\b(?:about|on|for|with) (?:my|our|his|her|the|that|this) (?:young person|child|girl|boy|lad|family|baby|kid|pupil|student|foster)\b/,
      /\b(?:any news|any update|update|whats happen(?:ing|ed)|what happened|how far|heard anything|outcome|progress|status)\b.{0,12}\b(?:on|about|with|to|of|for|from|back on) (?:the|my|our|that) referrals? (?:i|we|that i|that we) (?:\w+ )?(?:put|made|sent|did|submitted|rang|phoned)\b(?!.*\b(?:sprg|training|course|review)\b)/,
      /\b(?:how did|how has|hows|what happened at|outcome of) (?:the )?(?:child protection |cp |initial |review )?(?:conf|conference|core group|strategy meeting|strat meeting) (?:go|gone|go ok)? ?(?:for|about|on|re) (?!(?:the )?(?:partnership|champions?|us|everyone|you|neglect|dsls?|schools?)\b)[a-z]+\b/,
      /\b(?:read|show|send|give|get|open|print|paste|email) (?:me )?(?:the )?(?:(?:whole|full|entire|complete) (?:of |text of |write ?up of |version of )?(?:the )?(?:rv|rr|spr|sin) ?\d+|(?:rv|rr|spr|sin) \d+ (?:in full|in its entirety|word for word|the lot))\b/,
      /\b(?:is|was) (?:that|this|it) (?:the )?(?:one|case|child|baby|family|death) (?:that )?(?:you|the partnership|sprg|nscp|we) (?:\w+ )?(?:reviewed|are reviewing|is reviewing|looked (?:at|into)|did the (?:review|rapid review|spr))\b/,
      /\b(?:drill|zoom|click|break it|filter)\b.{0,10}\b(?:down|in|through)?\b.{0,6}\b(?:to|on|into|at) (?:one|a single|each|individual|the individual|a particular|a named|named) (?:child|children|kid|family|families|young person|pupil|case|record)\b/,
      /\bhow many (?:children|kids|brothers|siblings|people) (?:were|was|lived?|are) (?:\w+ ){0,2}(?:in|at) (?:the|that) (?:household|house|home|family|flat)\b/,
      /\b(?:dob|date of birth|born on)\b.{0,8}\d{1,2}[ .]\d{1,2}[ .]\d{2,4}\b/,
      /^(?:please |pls |can you |could you |just )*name the (?:young person|young people|child|kids?|boys?|girls?|lads?|lass|bab(?:y|ies)|famil(?:y|ies)|suspects?|parents?)\b/,
      /\b(?:what age|how old|whereabouts|which (?:hospital|school|nursery|surgery|gp|town|village|street|estate)) (?:was|is) (?:the|that|this) (?:child|kid|kiddie|baby|boy|girl|lad|lass|teenager|youngster|infant|toddler)\b/,
      /\b(?:strategy (?:discussion|meeting)|core group|conference|assessment|child in need meeting) (?:for|on|about|re) (?:the|those|these|that) (?:[a-z]+ )?(?:twins|triplets|siblings|brothers|sisters|baby|toddler)\b(?! (?:protocol|pathway|course|training|room|clinic|group|strategy|week|box|boxes))/,
      /\b(?:call ?outs?|incidents?|visits?|been called|anyone on a (?:\w+ ){0,3}plan|reports?|concerns?|history)\b(?!.*\b(?:venue|hall|offices?|building|sessions?|course|meeting|centre|room|parking)\b).{0,25}\b(?:to|at|for|from|about) \d+[a-z]? (?:[a-z]+ ){1,2}(?:lane|road|street|close|avenue|drive|way|court|gardens|crescent|terrace|row|grove|walk|rise|mews)\b/,
      /^(?:please |pls |can you |could you |just )*(?:pull|get|bring|read|send) (?:me |up )?(?:the |their |his |her )?(?:case|contact|visit) ?(?:notes|files?|records?)\b/,
      /\bwhat (?:did|has|had|have) (?:mum|dad|(?:the |her |his )?(?:mother|father|parents?|family|child|boy|girl|gran\w*|siblings?|sister|brother|neighbours?|gp)) (?:tell|say to|told|said to|tell to) (?:the )?(?:reviewers?|panel|sprg|police|court|interviewers?|inquest|social worker)\b/,
      /^(?:please |can you |could you |just )*(?:add|log|make|save|put|record|write)\b.{0,15}\b(?:case|visit|contact|file) ?notes?\b.{0,12}\b(?:for|on|about|that)\b/,
      /\bwhat (?:injur\w+|bruis\w+|fractures|wounds|broken bones) (?:did|does|had|has) (?:she|he|they|it|the (?:child|baby|boy|girl|lad|toddler))\b|\bwhat were (?:her|his) (?:injur\w+|bruises|wounds)\b/,
      /\b(?:tell me|talk|gossip|who (?:was|is|were|are)) (?:\w+ ){0,2}the (?:family|mum|dad|parents|child|baby|boy|girl) in (?:that|this|the) (?:\w+ ){0,2}(?:review|case|sin|spr|rr)\b(?!.*\blearn)/,
      new RegExp(
        `\\b(?:which|what|whose) (?:child|family|baby|boy|girl|kid)\\b.{0,15}\\b(?:was|is|were)\\b.{0,25}\\babout\\b|\\bwhere did the ${child}\\b.{0,25}\\blive\\b`,
      ),
      new RegExp(
        `\\b(?:is|was|were|are) (?:the |that |this )${child}\\b.{0,40}\\b(?:known to|open to|subject to|on a (?:\\w+ ){0,3}plan)\\b`,
      ),
      /\b(?:what|why|how|when) did the (?:father|mother|mum|dad|step ?dad|step ?father|step ?mum|boyfriend|partner|perpetrator|carer|uncle)\b.{0,30}\b(?:review|rv|spr|rr|case|incident)\b/,
      /\b(?:case|family|known|referral|social worker|plan)\b.{0,30}\b\d+[a-z]? (?:[a-z]+ ){1,3}(?:lane|road|street|close|avenue|drive|way|court|gardens|crescent|terrace|row|grove|walk|rise|mews)\b/,
      new RegExp(
        `\\b(?:nhs|upn|case|crime|hospital|mosaic|liquid ?logic) (?:number|no|ref|id)\\b.{0,20}\\b(?:of|for)\\b.{0,10}\\b${child}\\b|\\b(?:anything|info\\w*|records?|details) (?:on|about|for) (?:a |the |this )?${child} (?:called|named)\\b`,
      ),
      new RegExp(
        `\\bwhat (?:has |have )?(?:happened|became|become|happens|went wrong)\\b.{0,12}\\b(?:to|of|with|for)\\b (?:the |that |this |those |these |his |her )?(?:(?!protecting |what )\\w+ )?${child}\\b(?! (?:who|that|plan|plans|protection|death|deaths|review|reviews|strategy|work|champion|course|training|group|conference|policy|protocol|toolkit|s voice|voice|inclusive|action|actions))`,
      ),
      new RegExp(
        `\\b(?:how|why|when|where) did (?:the |that |this )?(?:${child}|he|she) (?:die|get hurt|get injured|pass away|live)\\b|\\bdid the ${child} (?:die|survive|live|recover|go to prison|get charged)\\b`,
      ),
      new RegExp(
        `(?:^|\\b(?:and|so|know|tell me|say) )who (?:was|were|is|are|killed|hurt|harmed|injured|abused|murdered|did) (?:the |that |this )?(?:${child}|it to (?:him|her|them))\\b(?! (?:protection|s services|services|death|inclusive|rep))`,
      ),
      new RegExp(
        `\\b(?:name|identity|initials|age|address|school|gp|hospital|nursery|injuries|medical history|details|surname) of (?:the |that |this )${child}\\b|\\b(?:what|whats|who|whos|which|tell me|give me|share|know)\\b.{0,20}\\bthe ${child}s (?:name|identity|address|school|injuries|social worker|surname)\\b`,
      ),
      new RegExp(
        `\\b(?:was|were|has|have|is|are) (?:the |that |his |her )?${child}(?: been)? (?:charged|arrested|convicted|prosecuted|jailed|blamed|sentenced|taken into care|removed|adopted|ok now|safe now|still alive)\\b`,
      ),
      /\b(?:which|what) (?:family|child|school|hospital|street|village|town|address)\b.{0,20}\b(?:was it|is it about|was the (?:child|case|family)|did (?:he|she|they)|does (?:he|she|they)|do they live|did the (?:child|boy|girl|baby|family)|is the (?:\w+ )?(?:sin|review|case|rapid review))\b/,
      /\b(?:look up|pull up|search (?:for|up)?|find|open|access|show me|check|read me|get me|bring up)\b.{0,25}\b(?:case ?file|case ?notes|case record|childs? (?:file|record)|social care (?:file|record)s?|liquid ?logic|mosaic|chronology (?:for|of) (?!the pilot))\b/,
      /\b(?:case|liquid ?logic|mosaic|nhs|upn|file|crime|referral) (?:number|no|ref|id)\b.{0,4}\d{3,}/,
      /\b(?:is|was|are|were|does|has|do we know (?:if|whether)|check (?:if|whether)|tell me (?:if|whether)|whether|if) (?:the |that |this |these |those |my |our |his |her )?(?:child|kid|baby|boy|girl|lad|family|siblings|him|he|she|they|young person|pupil|neighbour|neighbours)\b.{0,20}\b(?:on a (?:\w+ ){0,3}plan|known to|open to|in care|on the (?:at risk )?register|(?:has|have|got) a social worker|subject to)\b/,
      /\b(?:has|is|was|did) (?:the |that |this )(?:[\w-]+ ){0,2}(?:toddler|baby|child|twins?|siblings|family|boy|girl|lad|teenager)s? case (?:been |get |now )?(?:closed?|shut|open|over|finished)\b/,
      /\bwhat (?:were|are) the injur\w+ (?:in|of|from|to) (?:rv|the (?:[\w-]+ ){0,3}(?:child|baby|boy|girl|toddler|teenager|old|twins?)\b)|\bdid the (?:care leaver|teenager|toddler|\w+ year old) (?:die|survive|live|recover)\b|\b(?:details|particulars|facts) of (?:the )?case (?:no |number )?\d+|\bname the (?:family|child)\b/,
      /\bwho is (?:his|her|their|the childs|the familys) (?:social worker|key ?worker|allocated worker|health visitor)\b/,
    ],
  ],
  [
    'out_of_scope',
    [
      /\b(?:write|draft|knock up|compose)\b.{0,30}\bpolic(?:y|ies)\b.{0,12}\bfor (?:my|our|the) (?:school|nursery|club|charity|setting|academy|pre ?school)\b/,
      /^(?:(?:please|just|can you|could you|now|ok|so|and|then) )*(?:invent|make up|fabricate|fake|forge|dream up|concoct|fudge|fiddle|massage|cook up)\b.{0,40}\b(?:quotes?|figures?|numbers?|scores?|evidence|certificates?|outcomes?|percentages?|stats|statistics|data|minutes|signatures?|attendance|feedback|updates?|case stud\w+|stor(?:y|ies)|voices?|comments?)\b/,
      /^(?:(?:please|just|can you|could you|now|ok|so) )*(?:predict|guess|bet) (?:which|how many|who|what|when|whether)\b/,
      /\bwho won (?:the )?(?:\w+ ){0,2}(?:rugby|cricket|tennis|golf|grand prix|boxing|darts|snooker)\b|\bwho is the (?:king|queen|pope|president)\b|\btell me a (?:\w+ )?story\b/,
      /\bplan (?:my|a|our) (?:holiday|wedding|trip|party)\b|\bhow (?:do|can|should) i (?:fix|repair|unblock|paint|change) (?:my|a|the) (?:boiler|car|bike|tap|sink|toilet|tyre|fence|washing machine|phone screen)\b/,
      /\bwhats? (?:is )?the best (?:phone|laptop|car|restaurant|pub|film|broadband|mortgage|diet)\b|\btranslate (?!.*\b(?:leaflet|poster|guide|page|letter|document|card|policy|report|minutes)).{0,30}\b(?:into|to) (?:polish|italian|portuguese|lithuanian|romanian)\b/,
      /\bwhats? (?:is )?the (?:weather|temperature)\b|\bweather (?:be )?(?:like|forecast|today|tomorrow|this weekend|in \w+)\b|\bwill it (?:rain|snow|be sunny)\b|\bis it (?:raining|sunny|snowing)\b/,
      /\b(?:football|cricket|rugby|premier league|world cup|match|norwich city|canaries)\b.{0,20}\b(?:score|result|win|won|playing|on (?:tonight|today)|fixtures?|tickets)\b|\bwho won (?:the |last )?(?:football|match|game|cup|world|election|bake off|strictly|race|league|fa|euro)/,
      /\b(?:write|compose|make up|give me|sing|tell me|create)\b.{0,15}\b(?:poem|haiku|limerick|song|rap|sonnet|joke|riddle|bedtime story|short story|novel|love letter|essay on)\b/,
      /\brecipes?\b(?! (?:cards?|leaflets?))|\bhow (?:do|can|should) (?:i|you) (?:cook|bake|make (?:a )?(?:cake|lasagne|pancakes|soup|curry|bread|cocktail))\b|\bwhat (?:should|can) i (?:cook|have for (?:tea|dinner|lunch))\b/,
      /\bcapital (?:city )?of [a-z]+\b|\b(?:prime minister|president of|king of england|population of (?:france|china|the world|london))\b|\bhow (?:tall|old|far|deep|high|heavy) is (?:the )?(?:eiffel|moon|sun|earth|queen|king|everest)/,
      /\brecommend (?:me )?(?:a |some )?(?:film|book|restaurant|pub|hotel|song|holiday|tv)\b|\bwhat time (?:does|is) (?:tesco|asda|aldi|the (?:pub|shop|bank|chippy))\b|\bwho (?:should|shall) i vote for\b/,
      /\b(?:bitcoin|share price|stock price|stock market|(?<!ward )lottery(?! (?:money|cash|fund|grant))|horoscope|star sign|exchange rate|crypto)\b/,
      /\b(?:(?:book|find|order|get) (?:me|us)|know of|(?:recommend|suggest)(?: me| us)?) (?:a |an |some |any )?(?:(?!training|venue|course|session|the)\w+ )?(?:flights?|hotels?|b and b|airbnb|hostel|taxi|uber|pizza|takeaway|train tickets?|holiday|restaurants?|dentist)\b(?! (?:training|awareness|protocol|activity|watch|toolkit|staff|scheme|policy))|\b(?:cheap|cheapest|nice|decent) (?:\w+ )?(?:hotels?|flights?|restaurants?|pub|b and b|place to (?:stay|eat))\b|\bwhats on (?:tv|telly|netflix|at the cinema)\b/,
      /\b(?:write|debug|fix) (?:me )?(?:some |a |my )?(?:python|javascript|java|excel macro|code|script|html)\b|\bdo my (?:homework|tax return|essay)\b|\bmeaning of life\b|\bplay (?:some )?music\b|\btranslate\b.{0,30}\b(?:into|to) (?:french|spanish|german|latin|klingon)\b/,
      /^(?:what is|whats|calculate|work out)? ?\d+ ?(?:\+|x|\*|plus|times|minus|divided by) ?\d+\??$/,
    ],
  ],
]

/**
 * What the learnt reader may take for a case or a person, though it asks when a priority, a strategy or a round began
 * or ended ("when did the last one come in"), which role leads a group, or what is the asker's own.
 */
export const ordinaryWordings: readonly RegExp[] = [
  /^(?:and |so |ok )?(?:which|what|how many) (?:ones? )?(?:of|out of) the (?:\w+ )?(?:cases|sins|incidents|notifications|referrals|reviews) (?:went|go|became|led|moved|ended|turned|proceeded) [\w ]{2,40}\W*$/,
  /^(?:and |so |ok )?(?:when|what year|how long ago) (?:did|does|do|will|was|is) (?:the |that |this |our )?(?:last|next|first|second|third|new|newest|old|other|previous|current|latest|one before)(?: (?:ones?|two|three|priority|priorities|strategy|plan|round|report))? (?:come in|came in|come out|come into force|start|started|begin|end|ended|finish|stop|change|changed|go out|drop off|get added|get dropped|added|dropped|brought in|agreed|adopted|published)\W*$/,
  /^(?:and |so |ok )?(?:who is|who are|whos|who's|who chairs|who leads) (?:(?:the |our )?(?:current |new )?(?:[a-z]{2,5} )?(?:chairs?|co-?chairs?|leads?)|it|them)(?: (?:now|then|please|pls))*\W*$/,
  /^(?:and |so |ok )?who (?:said|says) (?:so|it|that|this)\W*$/,
  /^(?:did|have|has) (?:the )?(?:scrutin\w+|audit\w*|reviewers?|inspectors?|panel|partnership)(?: team)? (?:\w+ )?(?:talk|speak|meet|ask|listen|talked|spoken|met|asked|listened) (?:to |with )?(?:any |some |other )*(?:parents|families|children|young people|practitioners|professionals|staff|carers)\W*$/,
  /^(?:can|could|may) (?:we|i) (?:re-?use|print|borrow|laminate) (?:the|that|this) (?:drawing|poster|logo|leaflet|slides?)\b/,
  /^(?:and |so )?(?:does|do|has|who|which|can) [a-z ]{2,40}\b(?:casting|deciding) vote\b/,
  /\b(?:family history|chronolog(?:y|ies)|genograms?) (?:audit|tool|project|template|course|training)\b/,
  /^(?:which|what) level (?:is|are|does|do) (?!(?:this|that|it|he|she|they)\b).*\b(?:one|course|training|need|cooks?|nursery)\b(?! .*\b(?:child|baby|family|mum|dad)\b)|\b(?:section|s) ?11 or (?:a )?(?:section |s )?175\b|\ba national review or one of ours\b/,
  /\bleads? on which\b|\bname of the (?:post|role|job|group|forum|course|tool|form)\b|\b(?:what|stuff|things) you can (?:do|help)\b/,
  /^(?:\w+[!,. ]+)?(?:is this|is it|are you|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? )?(?:real |actual |proper )?(?:person|human|computer|robot|machine|bot|ai|somebody|program)\b/,
  /^(?:please |can you |could you )*(?:move|change|set|push|extend) (?:the |my )?(?:due )?(?:date|deadline) (?:for|of|on) cap[- ][a-z]{3}[- ]\d+(?: to [a-z0-9 ]{1,20})?\W*$/,
  /^is it (?:the case|true|right|correct) that (?:agencies|organisations|we|you) (?:lose|pay|have|need|must|can|get|are)\b|^(?:is|are|does|where is|wheres) (?:the|our|that) (?:\w+ ){0,3}(?:form|template|button|field|screen|tab) in (?:liquid ?logic|mosaic|cpoms|systmone)\b/,
  // Told and not asked: met as a worry before this is read.
  /\b(?:mum|dad|mother|father|parents?|carers?) (?:can'?t|cannot|couldn'?t|could not) (?:explain|account for) ?(?:it|them|how)?\W*$/,
  // One's own places, an action's owner by role, and the numbers of services are told.
  /^(?!.*\b(?:he|she|her|his|their|theyve|shes|hes|tas?|assistant|nurses?|governors?|famil(?:y|ies)|household|reviews?|colleagues?|deput(?:y|ies)|boss|managers?|staff|team|teams|who|whos|whose|names|emails?|everyone|everybody|people|others?|attendees|delegates|friends?|mates?|partners?|sister|brother)\b).*\b(?:i|ive|i've|my|mine)\b.*\b(?:booked|bookings?|attended|missed|cancelled|turn(?:ed|ing)? up|sessions?|places?)\b/,
  /\b(?:down for|owns?|owner of) cap[- ][a-z]{3}[- ]\d+|\boverdue (?:list|actions?|ones) (?:with|by) owners?\b/,
  /\b(?:details|number|numbers|phone|email|address) (?:for|of) (?:the )?(?:business unit|cads|nscp|partnership(?: office)?|training (?:team|office|desk)|people who (?:run|organise|do) (?:the )?training)\b/,
  /^(?:and |so |but )?(?:did|has|does|will|was) (?:it|that|this|they) (?:happen|work|finish|stop|end|change|close)(?:e?d|ped)?(?: yet| then)?\W*$/,
]

/** Asked after a question about a review, these are about its child and not about the review. */
export const followUpsAboutCase =
  /\b(?:what happened|how old (?:was|is)|what age (?:was|is)|boy or (?:a )?girl|was (?:it|there) a (?:boy|girl|baby)|who did it|who was it|what injur|which hospital|which school|which town|which family|did (?:he|she|it) (?:die|survive)|how did (?:he|she|it) die|is (?:he|she) (?:ok|alive|safe)|(?:his|her) name|was (?:he|she|mum|dad) |where (?:did|does) (?:he|she|they|the family) live|tell me more about the (?:child|family|baby)|was it (?:abuse|murder|the (?:mum|dad|mother|father|parents))|who are the parents|more detail on the (?:child|family|injur))/
