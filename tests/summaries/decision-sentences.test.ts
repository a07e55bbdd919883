// Single sentences as people write decisions down: each is found with its words, and what was not decided is not.
import { expect, it } from 'vitest'
import { sampleKnown } from '../../dev/marked-notes.ts'
import { readNotes } from '../../summaries/read-notes.ts'

const known = sampleKnown()

const CASES: [string, string | null][] = [
  ['**Agreed** to publish the form in July.', 'publish the form'],
  ['AGREED that the form is published in July.', 'the form is published'],
  ['The group agreed the form.', 'the form'],
  ['Members agreed that the form should be shorter.', 'the form should be shorter'],
  ['Decision: the form is published.', 'the form is published'],
  ['**Decision** - the form is published.', 'the form is published'],
  ['DECISION 3 The form is published whole.', 'the form is published'],
  ['D1. The form is published whole.', 'the form is published'],
  ['The form is to be published whole (agreed).', 'the form is to be published'],
  ['The decision was taken to publish the form whole.', 'publish the form whole'],
  ['A decision was made that the form is published whole.', 'the form is published whole'],
  ['It was resolved to publish the form whole.', 'publish the form whole'],
  ['The proposal to publish the form whole was accepted.', 'the proposal to publish the form whole'],
  ['The proposal to publish the form whole was approved.', 'publish the form whole'],
  ['The form was approved.', 'the form'],
  ['The group approved the form.', 'the form'],
  ['Members signed off the form for use from September.', 'the form for use'],
  ['The group endorsed the new form.', 'the new form'],
  ['The group supported the proposal to publish the form whole.', 'proposal to publish the form'],
  ['There was agreement that the form is published whole.', 'the form is published whole'],
  ['All agreed the form is published whole.', 'the form is published whole'],
  ['Everyone agreed: the form is published whole.', 'the form is published whole'],
  ['The chair concluded that the form is published whole.', 'the form is published whole'],
  ['The group voted to publish the form whole.', 'publish the form whole'],
  ['We will publish the form whole: agreed.', 'we will publish the form whole'],
  ['From now on the form is published whole. All agreed.', 'the form is published whole'],
  ['The group did not agree to publish the form.', null],
  ['Members agreed in principle and asked for an example.', null],
  ['The notes were agreed as accurate.', null],
  ['It was agreed to come back to this in September.', 'come back to this'],
  ['No decision was taken about the form.', null],
  ['Some agreed and some did not.', null],
  ['It has not been agreed who pays.', null],
]

const read = (line: string) => readNotes(`# Trauma Task and Finish Group\n\n12 June 2024\n\n## Item\n\n${line}`, known)

it.each(CASES.filter(([, words]) => words !== null))('"%s" decides "%s"', (line, words) => {
  const texts = read(line).decisions.map(({ text }) => text.toLowerCase())
  expect(texts).toEqual([expect.stringContaining((words ?? '').toLowerCase())])
})

it.each(CASES.filter(([, words]) => words === null))('"%s" decides nothing', (line) => {
  expect(read(line).decisions).toEqual([])
})
