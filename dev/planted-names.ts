// Invented notes in which people are named as minutes name them, to measure how many names are taken out and how many
// ordinary words with them. Every name is made up of parts that are common in the county; nobody is meant.
import { seeded } from './seeded.ts'

export type NamedNotes = { text: string; names: string[] }

const FIRST =
  'Mantas Jolanta Gintaras Rasa Vytautas Ieva Rokas Dovilė Agnieszka Kacper Zuzanna Bartosz Wiktoria Grzegorz Beatriz João Inês Rui Tiago Matilde Sandip Harpreet Anjali Zubair Rukhsana Tahmina Balwinder Chidera Folasade Kwabena Tendai Kaylee-Mae Tommy-Lee Ronnie Maisie Callum Shaz Daz Bev Ionela Cosmin Tilly Alfie Demi-Leigh Reece Jaxon Sian Gethin Oisín Saoirse Mehmet Yusra Amina Thi Nojus Austėja Paulius Živilė Olek Kasia Jagoda Nuno Vânia Duarte Parminder Ishaan Meera Ikram Hodan Blessing Wanjiru Adebayo Teegan Kenzie Lacey-Jo Albie Bodhi Dorin Mirela Nadiya Bohdan'.split(
    ' ',
  )
const WORD_NAMES = 'Grace Will Mark Hope Rose May Joy Faith Summer Bill Jack Dean Grant Ruby Amber Daisy'.split(' ')
const LAST =
  "Kazlauskas|Petrauskienė|Wiśniewska|Nowakowski|Szymański|Ferreira|da Silva|Gonçalves|Moreira|Begum|Chaudhry|Ramanathan|Kaur|Dhillon|Okafor|Mensah|Chikwanha|Popescu|Ionescu|Thurtle|Gooch|Larter|Bunn|Starling|Mallett|Bloomfield|Utting|Hazelwood|Smith|Jones|Brown|Carter|Chapman|Fox-Pitt|O'Leary|McGrath|van der Berg|Le Strange|Blythe-Coombes|Eke|Tooke|Howes|Sayer|Pye|Dack|Goulder|Stankevičius|Jankauskaitė|Kowalczyk|Zając|Pereira dos Santos|Teixeira|Chowdhury|Sidhu|Nwosu|Boateng|Dumitrescu|Shevchenko|Catchpole|Daynes|Cubitt|Wymer|Youngs|Leggett|Hubbard|Nudd".split(
    '|',
  )

type Cast = { full: string; other: string; first: string; last: string; second: string; word: string; initial: string }
type Line = [text: string, ...names: string[]]

const LINES: ((cast: Cast) => Line)[] = [
  ({ last }) => [`Mrs ${last} rang the school twice and got no answer.`, last],
  ({ last }) => [`The worker said Mr ${last} had been helpful throughout.`, last],
  ({ last }) => [`Dr ${last} will write to the panel about the appointment.`, last],
  ({ last, initial }) => [`${initial}. ${last} was not brought to three appointments.`, last],
  ({ last, initial }) => [`A letter went to ${initial} ${last} in March.`, last],
  ({ full }) => [`${full} was seen at home by the health visitor.`, full],
  ({ full }) => [`It was ${full} who first told staff.`, full],
  ({ full }) => [`The duty team spoke with ${full} on Friday.`, full],
  ({ first }) => [`${first} has missed four weeks of school.`, first],
  ({ first }) => [`${first} said that nobody had asked her.`, first],
  ({ first }) => [`The school nurse has seen ${first} twice since Easter.`, first],
  ({ first }) => [`${first}'s mum is worried about the journey.`, first],
  ({ first, second }) => [`${first} and ${second} are twins and share a room.`, first, second],
  ({ first, second }) => [`Her children, ${first} and ${second}, were at their nan's.`, first, second],
  ({ first }) => [`His brother, ${first}, is at the same school.`, first],
  ({ first }) => [`Thanks were given to ${first} for the cakes.`, first],
  ({ first }) => [`${first}, 14, was found in the car park.`, first],
  ({ last }) => [`The ${last} family has moved again.`, last],
  ({ last }) => [`Housing had written to ${last} about the arrears.`, last],
  ({ full, other }) => [`Present: ${full} (Police); ${other} (Health)`, full, other],
  ({ full }) => [`Apologies: ${full}`, full],
  ({ full }) => [`ACTION: ${full} to write to the head by 12 July 2024.`, full],
  ({ full }) => [`The mother, ${full}, does not drive.`, full],
  ({ first, last }) => [`${last.toUpperCase()}, ${first} was on the list for the day.`, last.toUpperCase(), first],
  ({ first }) => [`Little ${first} was asleep when the worker came.`, first],
  ({ first }) => [`He is known as ${first} to his friends.`, first],
  ({ word }) => [`${word} was excluded on Friday and has not been back.`, word],
  ({ word }) => [`We heard about ${word}, who is eight.`, word],
  ({ word }) => [`${word} told her teacher that the house was cold.`, word],
  ({ word }) => [`${word}'s school rang the duty desk.`, word],
  ({ word, last }) => [`${word} ${last} lives with her aunt.`, `${word} ${last}`],
  ({ first }) => [`Staff noticed that ${first} had a mark on his arm.`, first],
  ({ first }) => [`"${first} is always the last to be collected," the head said.`, first],
  ({ first }) => [`The plan for ${first} ends in May.`, first],
  ({ full }) => [`* ${full} (grandmother) asked for the minutes.`, full],
  ({ first, second }) => [`We then talked about ${first}/${second} and their contact.`, first, second],
  ({ last }) => [`Concerns about the ${last}s were shared with police.`, `${last}s`],
  ({ last }) => [`Miss ${last} (Year 4) keeps a log.`, last],
  ({ first }) => [`School say ${first} arrives hungry.`, first],
  ({ first }) => [`Since the move ${first} has not slept.`, first],
  ({ full }) => [`Note taker: ${full}`, full],
  ({ full }) => [`${full} joined for item 3.`, full],
  ({ first, last }) => [`Cllr ${first} ${last} asked about transport.`, `${first} ${last}`],
  ({ word }) => [`The worker will see ${word} at home, and ${word} is glad of it.`, word],
  ({ word, second }) => [`${word} and ${second} were seen together.`, word, second],
]

const BUSINESS = [
  'Will the chair look at this again before the summer? The group thought that she should.',
  'May was quieter than April, and June quieter still.',
  'Mark sheets for the audit are on the shared drive.',
  'The Section 11 returns from Great Yarmouth came in on time; King’s Lynn asked for a week.',
  'Agreed: the newsletter carries one page on neglect.',
  'Attendance at the twilight sessions was 41 in May and 38 in June.',
  'Hope was expressed that the funding will last until March.',
  'The Workforce Development Officer will check the venue within ten working days.',
  'Training on professional curiosity is full until Christmas.',
  'The Graded Care Profile workshop in Thetford has two places left.',
  'Notes of the last meeting were passed with one change.',
  'Police, Health and Education each sent two people to the workshop.',
  'Joint visits work well in Breckland and less well on the coast.',
  'Summer brings fewer referrals, as it does each year.',
  'The Head of Practice & Principal Social Worker thanked everyone for the dip sample.',
  'Risk: two posts are vacant and the rota is thin.',
]

export function notesWithNames(seed: number): NamedNotes {
  const random = seeded(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const cast = (): Cast => {
    const [first, last, second] = [pick(FIRST), pick(LAST), pick(FIRST)]
    return {
      first,
      last,
      second,
      full: `${first} ${last}`,
      other: `${second} ${pick(LAST)}`,
      word: pick(WORD_NAMES),
      initial: first.charAt(0),
    }
  }
  const planted = Array.from({ length: 4 }, () => pick(LINES)(cast()))
  const body = [...BUSINESS.filter(() => random() < 0.6), ...planted.map(([line]) => line)]
    .map((line) => ({ line, key: random() }))
    .toSorted((one, other) => one.key - other.key)
    .map(({ line }) => line)
  const head = [`# ${pick(['VAG', 'NSIG', 'MAAG', 'WFDG', 'FCN'])} notes`, '6 June 2024', '']
  return {
    text: [...head, ...body.flatMap((line) => [line, ''])].join('\n'),
    names: planted.flatMap(([, ...names]) => names),
  }
}

export type NameCount = { names: number; removed: number; words: number; wronglyRemoved: number; left: string[] }

/** Counts what a redaction did: a name counts as removed when every word of it is gone as often as it was planted. */
export function countNames(notes: readonly NamedNotes[], redact: (text: string) => string): NameCount {
  const total: NameCount = { names: 0, removed: 0, words: 0, wronglyRemoved: 0, left: [] }
  for (const { text, names } of notes) {
    const after = tally(redact(text).replace(/\[[A-Z_]+_\d+\]/g, ' '))
    const planted = tally(names.join(' '))
    const before = tally(text)
    for (const name of names) {
      total.names += 1
      const isLeft = wordsOf(name).some(
        (word) => (after.get(word) ?? 0) > (before.get(word) ?? 0) - (planted.get(word) ?? 0),
      )
      if (isLeft) total.left.push(`${name}: ${text.split('\n').find((line) => line.includes(name))}`)
      else total.removed += 1
    }
    for (const [word, count] of before) {
      const ordinary = count - (planted.get(word) ?? 0)
      total.words += ordinary
      total.wronglyRemoved += Math.max(0, ordinary - (after.get(word) ?? 0))
    }
  }
  return total
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu)?.filter((word) => word.length > 2) ?? []
}

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
