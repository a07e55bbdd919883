// "What has my group got open", asked by somebody who chairs one, is about that group.
import { SECTIONS, type Section } from '../action.ts'
import type { Group } from '../group.ts'
import type { Person } from '../person.ts'
import type { Kind, Question } from '../questions/question.ts'

const OWN_GROUP =
  /\b(?:my|our) (?:own )?(?:(?:next|last|latest|previous) )?(?:group|subgroup|sub group|section|meeting|agenda|papers|notes|minutes|lot|committee)s?\b/
// "When do we meet next", said by a subgroup's chair, is of that group: a statutory partner's "we" may be anybody's.
const WE_MEET = /\b(?:do|did|are|will|have) we (?:\w+ ){0,2}(?:meet|met|meeting)\b|\bwe (?:\w+ )?(?:meet|met)\b/
const OF_OUR_LAST = /\b(?:we|us|our|ours)\b|\blast (?:time|meetings?)\b/
// "What am I chairing next", whatever it is.
const I_CHAIR =
  /\b(?:(?:am i|do i|i am|im|will i be) (?:next )?(?:(?:down|due|supposed|meant) to )?chair\w*|i (?:have to |need to |must |will )?chair)\b/
// "What is due from us", said by the chair of the group that keeps a section of the plan, is of that section.
const OURS =
  /^progress$|\b(?:our (?:\w+ ){0,2}(?:actions?|recommendations?|list|overdue|deadlines?|section|bit|part|share)|(?:from|for|with|by) us|(?:of|are) ours|on our (?:\w+ )?(?:list|plate|books|side)|(?:do|are|have|did|will|can) we (?:\w+ ){0,3}(?:owe|late|overdue|behind|outstanding|due|open|missed|slipping|deliver|finish|own|closed?)|how(?: are|s| is)? (?:we|it|things|the plan) (?:doing|going|getting on|looking)|we (?:owe|are (?:late|overdue|behind)|(?:still )?have (?:\w+ )?(?:due|overdue|outstanding|open|to do)))\b/
const KEEPERS: Readonly<Record<string, Section>> = { NSIG: 'Neglect', VAG: 'VAG', 'FCN group': 'FCN' }
const OF_THE_PLAN: ReadonlySet<Kind> = new Set(['cap_status', 'cap_overdue'])
const OF_A_GROUP: ReadonlySet<Kind> = new Set(['meetings', 'subgroup_update', 'subgroup_info'])

/** The question with the group that the asker chairs, where they name it as their own and chair no other. */
export function withOwnGroup(question: Question, asker: Person, groups: readonly Group[]): Question {
  const isNamed = question.group !== undefined || question.section !== undefined || question.ref !== undefined
  const [name, ...others] = asker.chairs
  const said = question.own ?? question.text
  if (isNamed || !name || others.length > 0) return question
  const group = groups.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (!group) return question
  const kept = KEEPERS[group.name]
  if (kept && OF_THE_PLAN.has(question.kind) && question.topic !== 'due-mine' && OURS.test(said))
    return { ...question, section: kept }
  const isChaired = OF_A_GROUP.has(question.kind) && I_CHAIR.test(said)
  if (!OWN_GROUP.test(said) && !isChaired && !isOfSubgroup(question.kind, said, group)) return question
  if (OF_A_GROUP.has(question.kind)) return { ...question, group: group.name }
  const [section, ...further] = SECTIONS.filter((one): one is Section => group.sections.includes(one))
  return OF_THE_PLAN.has(question.kind) && section && further.length === 0 ? { ...question, section } : question
}

/** What was agreed, asked without a group by who chairs one, is of that group. */
function isOfSubgroup(kind: Kind, said: string, { sections }: Group): boolean {
  if (sections.length === 0) return false
  return kind === 'meetings' ? WE_MEET.test(said) : kind === 'subgroup_update' && OF_OUR_LAST.test(said)
}
