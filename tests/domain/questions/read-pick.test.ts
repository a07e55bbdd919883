// Which of several things just listed is meant.
import { expect, test } from 'vitest'
import type { Question } from '../../../domain/questions/question.ts'
import { readPick } from '../../../domain/questions/read-pick.ts'

const overdue: Question = { kind: 'cap_overdue', topic: 'due-overdue', text: 'what is overdue' }

function pick(text: string, previous: Question = overdue, named: string[] = []) {
  return readPick(text.split(' '), new Set(named), previous)
}

test.each([
  ['the second one', 2],
  ['and the third', 3],
  ['who owns the first one', 1],
  ['what about the last', 'last'],
  ['the other one', 'other'],
  ['number 4', 4],
  ['tell me more about the second action', 2],
])('"%s" picks from the list before', (text, expected) => {
  expect(pick(text)).toBe(expected)
})

test.each([
  'the second neglect course',
  'first aid training',
  'who chairs the last meeting of parliament',
  'last year',
])('"%s" picks nothing', (text) => {
  expect(pick(text)).toBeUndefined()
})

test('what was picked is still meant by "it"', () => {
  expect(pick('who owns it', { ...overdue, pick: 2 })).toBe(2)
  expect(pick('who owns it')).toBeUndefined()
  expect(pick('what is it like in norwich', { ...overdue, pick: 2 })).toBeUndefined()
})

test('nothing is picked of an answer that lists nothing, or when something new is named', () => {
  expect(pick('the second one', { kind: 'funding', text: 'budget' })).toBeUndefined()
  expect(pick('the second one', overdue, ['group'])).toBeUndefined()
})

test('of groups listed under another, one is picked by what is asked of it', () => {
  const under: Question = { kind: 'subgroup_info', topic: 'group-parent', group: 'VAG', text: 'groups under vag' }
  expect(pick('who chairs the first one', under)).toBe(1)
  expect(pick('what is the last one for', under)).toBe('last')
  expect(pick('who chairs the first one', under, ['group'])).toBeUndefined()
  expect(pick('who chairs the first one', { ...under, topic: 'group-chair', text: 'who chairs vag' })).toBeUndefined()
})
