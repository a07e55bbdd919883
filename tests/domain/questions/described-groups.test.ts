// Groups known by what they do, where nobody names them.
import { expect, test } from 'vitest'
import { groupDescribed } from '../../../domain/questions/described-groups.ts'
import { readWords } from '../../../domain/questions/read-words.ts'
import { stemOf } from '../../../domain/questions/stem-of.ts'

const described = (text: string) => {
  const words = readWords(text)
  return groupDescribed(words, words.map(stemOf))
}

test.each([
  ['who runs the forum that hears the stuck neglect cases', 'ANOOF'],
  ['the audit lot', 'MAAG'],
  ['the panel that looks at child deaths', 'CDOP'],
  ['the committee that decides on serious incidents', 'SPRG'],
  ['the number crunchers group', 'JSAG'],
  ['the advisory group for childminders', 'Early Years Advisory Group'],
])('"%s" is %s', (text, group) => {
  expect(described(text)).toBe(group)
})

test.each([
  'how many neglect cases were audited',
  'a lot of audits were done',
  'which training course is for the age group 5 to 11',
  'who chairs the group',
])('"%s" describes no group', (text) => {
  expect(described(text)).toBeUndefined()
})
