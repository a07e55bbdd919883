// Capitalised words of this field that are nobody's name, beyond the common words that the text library knows.
import nlp from 'compromise/three'
import given from './first-names.json' with { type: 'json' }
import type { Known } from './known.ts'
import places from './places.json' with { type: 'json' }

const FIELD_WORDS =
  'academy accommodation british english scottish welsh irish european christmas easter ramadan eid diwali accumulative acting adhoc administrator adolescent advisor adviser advisory advocate agenda agency analyst annual anoof any apologies apprentice area assembly assistant association attendance attending audit awareness baby band bank bereavement board borough briefing budget business cap carers cattle census centre chair champion charity chief child childminder children chronology circulation city clerk clinic clinical close co coach college commissioner commissioning committee communications community competency composite conference connected constable constabulary consultant contextual co-ordinator coordinator council councillor county court criminal cutting dashboard data decision deputy designated detective development director disability district diversion doctor domestic drive drop drugs duty dsp early education emergency engagement english environmental escalation exclusion executive exploitation faith family father fathers fieldwork finance fire flourish forum foster foundation framework freedom friends frontline further general governance governor graded green group guardian guidance half harm head headteacher health healthcare healthy help high home hospital house household housing hub ill implementation inclusion inclusive independent induction information inspector integrated intelligence interim intervention joint journal justice key ladder large lead leader leadership learning liaison library licensing link live local looked lord making maintained manager maternity matters mentalisation mental member midwife midwifery minute minutes missing mother multi named national neglect neighbourhood network networking new next none notes nursery nurse observation officer older online operational oversight paediatrician panel parent parental parenting partner partners partnership pathway performance plan planning pledge police policy portage post practice practitioner pregnancy presenting priority prison private probation procedures profile programme project protecting protection provider psychiatry psychologist psychology public pupil quality quaker rapid recommendation referral refresh refuge register registrar regional relationship representative residential resolution respite response restore return review risk roads round safe safeguarding safer sapphire school scoping screening scrutineer scrutiny secondary secretary section sector self senco send senior sergeant serious service services sexual sibling signs smoking social solicitor solutions special specialist staff standards statutory steering sub strategic strategy strengthening sub-group subgroup substance superintendent supervision supervisor support supporting survey talking target task team teams terms therapeutic therapist therapy tier toolkit town trading trainer training transcript transition trauma treasurer trust trustee unit universal university user victim violence virtual visitor vital voice voluntary vulnerable walk wellbeing women workforce working worker workshop world youth zone'

const NAME_TAGS = /FirstName|MaleName|FemaleName|LastName|Person/
const FIRST_NAME_AND_WORD =
  'mark grace will hope faith joy jack bill sue rose angel grant chase dean pat art guy max rob drew frank earnest ernest miles penny ruby pearl amber olive iris ivy lily daisy poppy heather hazel holly rowan robin jay martin reed dale glen cliff ray christian carol eve dawn crystal gene jean mike nick norm victor sunny teddy mason hunter tanner carter jade harmony melody destiny precious'
const OTHER_NAME_AND_WORD =
  'april may june august summer autumn wade page sky star major duke earl king prince bishop deacon baker cook porter potter taylor turner miller parker ward wood hill field lane street park brook rivers stone banks young small short long little brown black white green gray grey gold silver day knight noble wise best rich love moon winter snow frost north west archer barber bright brewer butcher butler carpenter chandler clay collier crisp draper dyer eagle farmer fisher fletcher flint flower fowler freeman gardener glover groom harper hardy hawk heath herring hood hooper horn hunt judge larter law mercer mills mundy nightingale paddock painter palmer parsons partridge peacock peel pepper pitcher pope prior price proctor quick rudd rust sadler sage sands self shepherd skipper slater sparrow spicer starling steel summers swallow thorn thrower tooley tuck vale waller walker waters weaver webster wheeler wild woodcock woodward wren wright strange fields case cash gill finch fox wolf bird swan drake lamb bull buck bond bell ball booth church cross ford forest french english welsh german hall house marsh moss pike pool pond shields sharp swift strong weeks wells woods workman'
const ORDINARY_ENDING =
  /(?:tion|sion|ment|ness|ship|ing|ity|ology|ised|ized|able|ible|ical|ful|less|ively|edly|ances|ences|isation|minded|wide)s?$/

const ACRONYM = /^[A-Z\d&/]{1,5}s?(?:['’]s)?$/

const fieldWords = new Set(FIELD_WORDS.split(' '))
const givenNames = new Set(given.names.split(' '))
const firstNamesThatAreWords = new Set([...FIRST_NAME_AND_WORD.split(' '), ...given.alsoWords.split(' ')])
const namesThatAreWords = new Set([...firstNamesThatAreWords, ...OTHER_NAME_AND_WORD.split(' ')])
const everFirstNames = new Set([...firstNamesThatAreWords, 'april', 'may', 'june', 'august', 'summer', 'autumn'])
const lexicon = readLexicon()

// The library's own word list, each word with its tags.
function readLexicon(): Map<string, string> {
  const model: unknown = nlp.model()
  const words = (model as { one?: { lexicon?: Record<string, string | string[]> } }).one?.lexicon ?? {}
  return new Map(Object.entries(words).map(([word, tags]) => [word, String(tags)]))
}

export type Vocabulary = {
  /** A word of the field, a role, a group or a known place. */
  isFieldWord: (word: string) => boolean
  /** Any word that is no name by itself. */
  isOrdinary: (word: string) => boolean
  /** A first name that is not also an ordinary word. */
  isFirstName: (word: string) => boolean
  /** A word that may also be a name: "Grace", "Baker". */
  isAlsoName: (word: string) => boolean
  /** A first name that is a word of the calendar or of this field too: "May", "Faith". */
  isEverFirstName: (word: string) => boolean
  /** Taken for an ordinary word by its ending alone: "Utting". */
  isGuessed: (word: string) => boolean
  /** One of those that may be a first name. */
  isAlsoFirstName: (word: string) => boolean
  /** Whole names that stay, longest first, lower case. */
  keep: string[]
}

/** What counts as ordinary in these notes: the field's words, the roster's and groups' words, and words the notes also write small. */
export function vocabularyOf(text: string, known: Known): Vocabulary {
  const keep = keptNames(known)
  const own = new Set(fieldWords)
  for (const name of [
    ...known.roles,
    ...known.groups.flatMap((group) => [group.name, group.fullName, ...group.aliases]),
    ...keep,
  ]) {
    for (const word of wordsOf(name)) own.add(word)
  }
  const small = new Set(text.match(/(?<![\p{L}'’-])\p{Ll}[\p{L}]+/gu) ?? [])
  const isFieldWord = (word: string): boolean => wordsOf(word).every((part) => own.has(part) || own.has(singular(part)))
  const isOne = (word: string): boolean => {
    if (own.has(word) || own.has(singular(word)) || small.has(word) || namesThatAreWords.has(word)) return true
    if (givenNames.has(word)) return false
    const tags = lexicon.get(word) ?? lexicon.get(singular(word))
    return tags === undefined ? ORDINARY_ENDING.test(word) : !NAME_TAGS.test(tags)
  }
  return {
    keep,
    isFieldWord,
    isOrdinary: (word) => ACRONYM.test(word) || (!word.includes('-') ? isOne(plain(word)) : wordsOf(word).every(isOne)),
    isFirstName: (word) =>
      plain(word)
        .split('-')
        .some(
          (part) =>
            !own.has(part) &&
            !namesThatAreWords.has(part) &&
            (givenNames.has(part) || NAME_TAGS.test(lexicon.get(part) ?? '')),
        ),
    isAlsoName: (word) => !own.has(plain(word)) && namesThatAreWords.has(plain(word)),
    isEverFirstName: (word) => everFirstNames.has(plain(word)),
    isGuessed: (word) => {
      const one = plain(word)
      return !ACRONYM.test(word) && !own.has(one) && !small.has(one) && !lexicon.has(one) && !lexicon.has(singular(one))
    },
    isAlsoFirstName: (word) => !own.has(plain(word)) && firstNamesThatAreWords.has(plain(word)),
  }
}

function keptNames(known: Known): string[] {
  const local = known.localNames
  const all = [...places.places, ...places.organisations, ...(local?.places ?? []), ...(local?.organisations ?? [])]
  return all.map((name) => name.toLowerCase()).sort((a, b) => b.length - a.length)
}

const plain = (word: string): string => word.toLowerCase().replace(/['’](?:s|ll|d|ve|m|re|t)$/, '')
const wordsOf = (name: string): string[] => plain(name).match(/[\p{L}][\p{L}'’]*/gu) ?? []
const singular = (word: string): string => word.replace(/(?:ies|s)$/, (ending) => (ending === 'ies' ? 'y' : ''))
