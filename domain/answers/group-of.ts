// Which group a question is about: the one named, or the one that owns the section or priority named.
import type { Group } from '../group.ts'
import type { Question } from '../questions/question.ts'
import type { Given } from './given.ts'

const OWNERS: Readonly<Record<string, string>> = {
  Neglect: 'NSIG',
  VAG: 'VAG',
  FCN: 'FCN group',
  'Vulnerable adolescents': 'VAG',
  'Family and community networking': 'FCN group',
  'Workforce Development': 'WFDG',
}

export function groupOf(question: Question, given: Given): Group | undefined {
  const owner = OWNERS[question.section ?? ''] ?? OWNERS[question.priority ?? ''] ?? OWNERS[question.category ?? '']
  const name = question.group ?? owner
  return given.records.groups.find((group) => group.name === name)
}
