// The wordings by which a question is known as ordinary, or as one about a case: data for readRefusal.
// Each is tried on lower-case text.

/**
 * What the learnt reader may take for a case or a person, though it asks when a priority, a strategy or a round began
 * or ended ("when did the last one come in"), which role leads a group, or what is the asker's own.
 */
export const ordinaryWordings: readonly RegExp[] = [
  /^(?:and |so |ok )?(?:which|what|how many) (?:ones? )?(?:of|out of) the (?:\w+ )?(?:cases|sins|incidents|notifications|referrals|reviews) (?:went|go|became|led|moved|ended|turned|proceeded) [\w ]{2,40}\W*$/,
  /^(?:and |so |ok )?(?:when|what year|how long ago) (?:did|does|do|will|was|is) (?:the |that |this |our )?(?:last|next|first|second|third|new|newest|old|other|previous|current|latest|one before)(?: (?:ones?|two|three|priority|priorities|strategy|plan|round|report))? (?:come in|came in|come out|come into force|start|started|begin|end|ended|finish|stop|change|changed|go out|drop off|get added|get dropped|added|dropped|brought in|agreed|adopted|published)\W*$/,
  /^(?:and |so |ok )?(?:who is|who are|whos|who's|who chairs|who leads) (?:(?:the |our )?(?:current |new )?(?:[a-z]{2,5} )?(?:chairs?|co-?chairs?|leads?)|it|them)(?: (?:now|then|please|pls))*\W*$/,
  /^(?:and |so |ok )?who (?:(?:said|says) (?:so|it|that|this)|(?:got|was|were|gets|is|has been) (?:told|informed)(?: (?:that|this|about (?:it|that|this)))?)\W*$/,
  /^(?:and |so |ok )?(?:has|have|did) (?!(?:she|he|they|my)\b)[a-z' -]{3,50} (?:sent|submitted|returned|send|submit|done|finished|completed)(?: in)? (?:its|their|our|the|a) (?:section ?11 |s ?11 )?(?:returns?|self-? ?assessment)\b/,
  // Who says that a name is not wanted gets the post.
  /\b(?:roles?|posts?|job titles?),? (?:only|not (?:the |a )?names?)\b|\b(?:just|only) (?:the |their )?(?:roles?|posts?|job titles?)\b/,
  /^(?:did|have|has) (?:the )?(?:scrutin\w+|audit\w*|reviewers?|inspectors?|panel|partnership)(?: team)? (?:\w+ )?(?:talk|speak|meet|ask|listen|talked|spoken|met|asked|listened) (?:to |with )?(?:any |some |other )*(?:parents|families|children|young people|practitioners|professionals|staff|carers)\W*$/,
  /^(?:can|could|may) (?:we|i) (?:re-?use|print|borrow|laminate) (?:the|that|this) (?:drawing|poster|logo|leaflet|slides?)\b/,
  /^(?:and |so )?(?:does|do|has|who|which|can) [a-z ]{2,40}\b(?:casting|deciding) vote\b/,
  /\b(?:family history|chronolog(?:y|ies)|genograms?) (?:audit|tool|project|template|course|training)\b/,
  /^(?:which|what) level (?:is|are|does|do) (?!(?:this|that|it|he|she|they)\b).*\b(?:one|course|training|need|cooks?|nursery)\b(?! .*\b(?:child|baby|family|mum|dad)\b)|\b(?:section|s) ?11 or (?:a )?(?:section |s )?175\b|\ba national review or one of ours\b/,
  // Somebody who says hello and who they are asks nothing.
  /^(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|morning|afternoon|evening)\b(?!.*\b(?:who|whos|what|whats|which|where|when|how|is|was|has|did|does|do|can|could|would|should|tell|show|list|name|give|send|get|book|cancel|your)\b)[a-z ,!.'-]{3,70}$/,
  // Whether something written for everybody speaks of a subject.
  /^(?:is|are|does|do) (?!.*\b(?:my|his|her|their|this|that|our|he|she|they|him|them|the (?:child|family|boy|girl|baby|mum|dad))\b)[a-z' -]{3,60} (?:addressed|mentioned|covered|included|listed) (?:in|on|by) (?:the|your) (?!.*\b(?:reviews?|minutes|cases?|chronolog\w+|files?|notes|records?|rv)\b)/,
  /^(?:and |so |ok )?who (?:do|can|should|would) (?:i|we) (?:ask|contact|email|speak to|talk to)(?: about (?:it|that|this|them))?(?:,? (?:which|what) (?:group|team|organisation|body)(?: i mean)?)?\W*$/,
  // Of an organisation, not of a child.
  /\b(?:due date|meeting|date (?:been )?set|plan|returns?) for (?:(?!at\b|from\b|in\b|who\b|of\b)[a-z'-]+ ){1,3}(?:housing|academy|schools?|primary|infants?|juniors?|college|university|nursery|surgery|trust|hospital|club|centre|foundation|association|charity|society|scouts|guides|manor)\b(?!.*\b(?:child|kid|boy|girl|baby|famil\w+|pupil|lad|twins?)\b)/,
  /\bleads? on which\b|\bname of the (?:post|role|job|group|forum|course|tool|form)\b|\b(?:what|stuff|things) you can (?:do|help)\b/,
  /^(?:\w+[!,. ]+)?(?:is this|is it|are you|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? )?(?:real |actual |proper )?(?:person|human|computer|robot|machine|bot|ai|somebody|program)\b/,
  /^(?:please |can you |could you )*(?:move|change|set|push|extend) (?:the |my )?(?:due )?(?:date|deadline) (?:for|of|on) cap[- ][a-z]{3}[- ]\d+(?: to [a-z0-9 ]{1,20})?\W*$/,
  /^is it (?:the case|true|right|correct) that (?:agencies|organisations|we|you) (?:lose|pay|have|need|must|can|get|are)\b|^(?:is|are|does|where is|wheres) (?:the|our|that) (?:\w+ ){0,3}(?:form|template|button|field|screen|tab) in (?:liquid ?logic|mosaic|cpoms|systmone)\b/,
  // Whether one's own workplace has a champion, and where a case goes to be considered for a review.
  /^(?:is|are|has|have|does|do) (?:my|our|we|the) (?:\w+ ){0,3}(?:an? |any |got an? |got any |have an? |have any )?(?:neglect )?champions?(?: (?:school|setting|academy|nursery|surgery|practice|trust|organisation|one))?(?: yet| now| already)*\W*$/,
  /^(?:who|where) (?:do|can|should|would) (?:i|we) (?:send|refer|submit|put|take|email) (?:a |an |the |my |our )?(?:referrals?|cases?|notifications?|sins?|forms?)(?: to| in)?(?: for)?(?: an?| the)? (?:rapid |safeguarding |practice |local )*(?:reviews?|sprg|spr)\W*$/,
  /^(?:and |so |ok )?(?:who is|whos|who's|who are|which is) (?:the )?(?:worst|furthest behind|most behind|latest|slowest|biggest|best)(?: then| now)*\W*$/,
  // What became of a piece of work, what a document says of a term, and how reviews are written in general.
  /^(?:what (?:has |have )?(?:happened|become) (?:to|of)|what'?s (?:happening|happened) (?:with|to)|where (?:is|are) we with) (?:the|our) [a-z -]{3,50}\b(?:standard|protocol|policy|guidance|template|form|tool|toolkit|strategy|plan|dashboard|audit|pilot|project)\W*$/,
  /^what counts as (?:[a-z-]+ ){1,3}(?:in|under|by|for) the (?:policy|guidance|report|strategy|procedures?|continuum|threshold[a-z ]*|toolkit|ngcp|graded care profile)\W*$/,
  /^(?:do|does|will|would|can|should) (?:the |your |our |practice |rapid |safeguarding |local |published )*(?:reviews?|sprs?|reports?) (?:ever |always |usually )?(?:name|identify|say who)\b/,
  // What of the plan is a post's, and how somebody in a post is trained.
  /^(?:and |so |ok |show |list |me |the |all |any )*(?:open|overdue|late|closed|outstanding|due)(?: \w+){0,3} (?:actions?|recommendations?|items?) (?:of|owned by|held by|belonging to|with) (?:the )?[a-z&,'() -]{3,60}$/,
  /^(?:what is|whats|what's|where is|wheres|is there an?) (?:the |a )?(?:training|induction|learning|booking) (?:route|pathway|offer|package|plan) for (?:an? |any |new |the |our )*(?:champions?|deput(?:y|ies)|leads?|midwives|teachers?|governors?|volunteers?|staff|nurses?)\b(?!.*\b(?:who|whose|called|named)\b)/,
  // Which bodies have sent a return.
  /^(?:and |so |ok )?(?:who|which|how many)(?: (?:in|of|from))? .{2,40}\b(?:has|have|hasn'?t|haven'?t|not|still) .{0,30}\b(?:section ?11|s ?11)\b(?!.*\b(?:child|famil|case)\w*\b)/,
  // A post, and who pays what.
  /^(?:and |so |ok )?(?:who is|whos|who's|who are|who was) (?:the |your |our )?(?:senior |current |new |lead |chief |independent |workforce |safer |safeguarding |business |unit |development |intelligence |performance |programme )*(?:analysts?|administrators?|co-? ?ordinators?|scrutineers?|development officer|sipco|officers?|treasurer|secretary|heads?|directors?|managers?|deput(?:y|ies))(?: (?:of|for|at|in) (?:the |our |your )?(?:nscp |safer |scrutiny |training |business )*(?:bu|business unit|unit|partnership|nscp|team|programme|office|service))?(?: then| now| please| pls)*\W*$/,
  /^(?:and |so |ok )?(?:who|which (?:partner|agency|body|of them)) (?:gave|gives|paid|pays|puts? in|contributed|contributes|owes|spent|spends)(?: in)?(?: the)? (?:least|most|more|less|nothing|what|how much)\W*$/,
  // How a disagreement between services is taken further, in general, and who let a date go by: owners are roles.
  /^(?:how (?:do|can|would|should) (?:i|we|you|one|a school)|what is the (?:process|policy|route|way)(?: to| for)?) (?:escalat\w+|challenge|challenging|disagree\w*)\b(?!.*\b(?:he|she|him|her|his|child|childs|boy|girl|baby|family|famil\w+|mum|dad|pupil|case)\b)/,
  /^(?:and |so |ok )?(?:who|which (?:owners?|groups?|leads?|bodies|organisations?)) (?:has |have |had )?(?:missed|met|not met|kept to|gone past|gone over) (?:their|its|the|a|an|any) (?:own )?(?:deadlines?|due dates?|dates?)\b/,
  /^(?:and |so |ok )?(?:who is|whos|who's|who are) (?:the )?(?:head|lead|chair|boss|manager|leader|director)s? (?:of|for|in) (?:it|that|them|this|those|there)\W*$/,
  // What was listed before has owners by role.
  /^(?:and |so |ok )?whose (?:is|are|was|were) (?:it|they|that|those|these|this|them)(?: then| now| all)*\W*$/,
  // Told and not asked: met as a worry before this is read.
  /\b(?:mum|dad|mother|father|parents?|carers?) (?:can'?t|cannot|couldn'?t|could not) (?:explain|account for) ?(?:it|them|how)?\W*$/,
  // One's own places, an action's owner by role, and the numbers of services are told.
  /^(?!.*\b(?:he|she|her|his|their|theyve|shes|hes|tas?|assistant|nurses?|governors?|famil(?:y|ies)|household|reviews?|colleagues?|deput(?:y|ies)|boss|managers?|staff|team|teams|who|whos|whose|names|emails?|everyone|everybody|people|others?|attendees|delegates|friends?|mates?|partners?|sister|brother)\b).*\b(?:i|ive|i've|my|mine)\b.*\b(?:booked|bookings?|attended|missed|cancelled|turn(?:ed|ing)? up|sessions?|places?)\b/,
  /\b(?:down for|owns?|owner of) cap[- ][a-z]{3}[- ]\d+|\boverdue (?:list|actions?|ones) (?:with|by) owners?\b/,
  /\b(?:details|number|numbers|phone|email|address) (?:for|of) (?:the )?(?:business unit|cads|nscp|partnership(?: office)?|training (?:team|office|desk)|people who (?:run|organise|do) (?:the )?training)\b/,
  // What of the plan itself is asked for.
  /^(?:and |so |ok )?(?:what|which|how many|anything)\b(?!.*\b(?:he|she|him|her|his|hers|child\w*|famil\w*|mum|dad|bab\w+|boys?|girls?|cp|protection|care|safety|in need)\b).{3,80}\b(?:on|in) (?:the|our) (?:action |composite action )?(?:plan|cap)\b(?: in \w+ \d{4})?\W*$/,
  // Who stands in for a post, and wording asked for in the partnership's own name.
  /^(?:and |so |ok )?who (?:deputi[sz]es|stands in|covers|steps in|fills in|chairs|takes over)\b(?!.*\b(?:he|she|him|her|they)\b).{0,20}\b(?:when|if|while|for)\b.{3,60}$/,
  /^(?:can |could |would |please |you )*(?:word|write|draft) (?:me |us )?an? (?:job )?(?:advert|ad|vacancy|poster|flyer|invite|invitation)\b/,
  /^(?:and |so |ok )?(?:which|what|how many)(?: ones?| actions?| recs?| recommendations?| of (?:them|those|these))? (?:do|am|are|have|did) (?:i|we) (?:personally |actually |still |currently )?(?:own|lead|have|hold|owe|down for|got)(?: personally| myself| ourselves| now| still)*\W*$/,
  // Of a list shown, how a process goes in general, and who stands in for a post.
  /^(?:and |so |ok )?(?:just )?(?:give|show|list|tell) (?:me|us) the (?:\w+ )?(?:oldest|newest|latest|longest|earliest)(?: ones?| two| three)?\W*$/,
  /^(?:and |so |ok )?(?:can you |could you |please )*(?:tell me |explain |explain to me )?how (?:the |our )?[a-z -]{3,40} (?:process|pathway|procedure|panel|ladder|system|policy) (?:works|work|goes|runs)\W*$/,
  /^(?:and |so |ok )?(?:who is|whos|who's) (?:the )?(?:deputy|stand-? ?in|cover|deputising|covering) (?:for|to) (?:the )?(?:business|training|partnership|nscp|champions?|section 11|data) (?:unit |and |development )*(?:manager|officer|lead|coordinator|team|chair|administrator|analyst)\b/,
  // Whom to ring, and what the bot itself keeps.
  /^(?:and |so |ok )?(?:what|which|whats) (?:the )?(?:number|line|phone number)(?: do| should| would| can| for|s)? ?(?:i |we |you |one )?(?:ring|call|phone|dial|use)? ?(?:to make|for making|for|to do) (?:a )?(?:referral|referrals|safeguarding referral)\W*$/,
  /^(?:and |so |ok )?(?:do|does) (?:you|the bot|this bot|this|nscp|the partnership) (?:hold|keep|store|have) (?:any )?(?:case files|case records|case notes|childrens files|childrens records)(?: or not| here| at all)?\W*$/,
  // A year against a year, and the partnership's or a school's own forms.
  /^(?:and |so |ok )?(?:which|what) (?:year|quarter|month|report) (?:had|has|saw|was|shows?) (?:the )?(?:more|most|fewer|fewest|less|least|higher|highest|lower|lowest)\b(?!.*\b(?:he|she|her|his|their|famil(?:y|ies))\b)/,
  /^(?:is|are|does|do) (?:our|the|your|that|this) (?:consent|referral|booking|feedback|registration|photo) (?:forms?|notices?|templates?)\b(?!.*\b(?:he|she|him|her|his|hers)\b)/,
  /^(?:and |so |but )?(?:did|has|does|will|was) (?:it|that|this|they) (?:happen|work|finish|stop|end|change|close)(?:e?d|ped)?(?: yet| then)?\W*$/,
]

/** Asked after a question about a review, these are about its child and not about the review. */
export const followUpsAboutCase =
  /\b(?:what happened|how old (?:was|is)|what age (?:was|is)|boy or (?:a )?girl|was (?:it|there) a (?:boy|girl|baby)|who did it|who was it|what injur|which hospital|which school|which town|which family|did (?:he|she|it) (?:die|survive)|how did (?:he|she|it) die|is (?:he|she) (?:ok|alive|safe)|(?:his|her) name|was (?:he|she|mum|dad) |where (?:did|does) (?:he|she|they|the family) live|tell me more about the (?:child|family|baby)|was it (?:abuse|murder|the (?:mum|dad|mother|father|parents))|who are the parents|more detail on the (?:child|family|injur))/
