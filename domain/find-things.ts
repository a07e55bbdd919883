// Search for something to insert into a conversation: an action, a course, a review at the published level, a group.
import MiniSearch from 'minisearch'
import type { Question } from './questions/question.ts'
import type { Records } from './records.ts'

export type Thing = {
  id: string
  title: string
  /** What it is and how it stands, in a line. */
  about: string
  /** The question that its card answers. */
  question: Question
}

type Indexed = { id: string; name: string; title: string; about: string }

type Book = { things: readonly Thing[]; byId: ReadonlyMap<string, Thing>; search: MiniSearch<Indexed> }

const books = new WeakMap<Records, Book>()

/** Things that fit the words, best first; without words, the actions due soonest. */
export function findThings(words: string, records: Records, limit: number): Thing[] {
  const book = bookOf(records)
  const query = words.slice(0, 200)
  if (query.trim() === '') return book.things.slice(0, limit)
  return book.search
    .search(query)
    .slice(0, limit)
    .flatMap(({ id }) => book.byId.get(String(id)) ?? [])
}

/** Built once for each state of the records. */
function bookOf(records: Records): Book {
  const known = books.get(records)
  if (known) return known
  const things = [...actionsOf(records), ...groupsOf(records), ...coursesOf(records), ...reviewsOf(records)]
  const search = new MiniSearch<Indexed>({
    fields: ['name', 'title', 'about'],
    searchOptions: {
      boost: { name: 4, title: 2 },
      prefix: true,
      // One slip in a word of five letters or more.
      fuzzy: (term) => (term.length > 4 ? 1 : false),
      combineWith: 'AND',
    },
  })
  search.addAll(things.map(({ id, title, about }) => ({ id, name: nameOf(id), title, about })))
  const book = { things, byId: new Map(things.map((thing) => [thing.id, thing])), search }
  books.set(records, book)
  return book
}

const nameOf = (id: string): string => id.slice(id.indexOf(':') + 1)

function actionsOf({ actions }: Records): Thing[] {
  return actions
    .filter(({ status }) => status !== 'Closed')
    .toSorted((one, other) => (one.due || '9').localeCompare(other.due || '9'))
    .map(({ ref, title, section, ownerGroup, ownerRole, status }) => ({
      id: `action:${ref}`,
      title: `${ref}: ${title}`,
      about: `Action, ${status}, ${section}, ${ownerGroup}, ${ownerRole}`,
      question: { kind: 'cap_status', ref, text: ref.toLowerCase() },
    }))
}

function groupsOf({ groups }: Records): Thing[] {
  return groups.map(({ name, fullName, aliases, purpose }) => ({
    id: `group:${name}`,
    title: fullName === name ? name : `${fullName} (${name})`,
    about: `Group. ${[purpose, ...aliases].join(', ')}`,
    question: { kind: 'subgroup_info', group: name, text: `what does ${name.toLowerCase()} do` },
  }))
}

function coursesOf({ sessions }: Records): Thing[] {
  return [...new Set(sessions.map(({ course }) => course))].map((course) => ({
    id: `course:${course}`,
    title: course,
    about: 'Training course and its next sessions',
    question: { kind: 'training_sessions', course, text: `next ${course.toLowerCase()} session` },
  }))
}

function reviewsOf({ reviews }: Records): Thing[] {
  return reviews.map(({ ref, activityType, notifiedMonth, outcome }) => ({
    id: `review:${ref}`,
    title: `${ref}: ${activityType}`,
    about: `Review, published level. ${notifiedMonth} ${outcome}`.trim(),
    question: { kind: 'review_status', review: ref, text: ref.toLowerCase() },
  }))
}
