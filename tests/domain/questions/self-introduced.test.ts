// A greeting that only says who is writing asks nothing.
import { expect, test } from 'vitest'
import { greetingAlone } from '../../../domain/questions/self-introduced.ts'

test.each([
  'afternoon bot, first week in the hub',
  'hiya, new DSL at an academy',
  'evening, student social worker here',
  'hello, PC in the MASH',
  "hi there I've just joined the early help team",
  'first day in the job, hello',
  'pastoral lead, getting my bearings',
  'bursar at a primary, just finding my feet',
  'hi, swim coach, learning the ropes',
  'morning! bit early for this',
  'evening, late for a monday',
])('"%s" is a greeting', (text) => {
  expect(greetingAlone(text)).toBe('hello')
})

test.each([
  'hiya, new DSL at an academy, what courses should i do',
  'hi new here, need help',
  'hello, neglect course dates',
  'hi, im new and worried about a lad in my class',
  'hello',
  "I'm a childminder",
  'new neglect actions',
  'getting started with the neglect toolkit',
  'new boy in my class, just settling in',
  'bit early for this',
])('"%s" says more than that, or less', (text) => {
  expect(greetingAlone(text)).toBeUndefined()
})
