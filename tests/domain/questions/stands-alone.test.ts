// What says all it needs is answered alike whatever was asked before; what leans is still read with it.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from '../answers/answer-with.ts'

const answered = (asked: string, previous?: string) => textOf(answerWith(asked, previous ? { previous } : {}))

test.each([
  // A rule of follow-ups fits some of the words.
  ['how many cases in the complex medical audit', 'which advisory group covers childminders'],
  ['what was wrong with JAGS', 'how many cases in the complex medical audit'],
  ['papers due when for the LSP', 'what stage are the section 11 returns at'],
  ['chase CAP-SEC-010 please, evidence still not in', 'how many section 11 returns are back so far'],
  ['is rv-06 finished yet', 'who owns CAP-NEG-013'],
  ['is there a course on hsb', 'how many things does the annual report have to cover'],
  // A word of it may point, and does not.
  ['who has to sign an action off before it is closed', 'meetings june to august'],
  ['are LSPs briefed in writing or do they sit down together', 'VAG dates left this year'],
  ['how many training sessions were there in all', 'when is the rapid review due'],
  // It names little, and is wholly in one fact.
  ['what did the peer review of childrens services say', 'how many things are in the wfdg workplan'],
  // It is of the asker.
  ['what have i got to do', 'how many births per week'],
  ['thanks thats great', 'what was the response of the impact pilot'],
])('%s, after: %s', (asked, before) => {
  expect(answered(asked, before)).toBe(answered(asked))
})

test.each([
  ['are they on the CAP', 'what were the 2 section 11 recommendations'],
  ['what did they swap it for', 'why isnt babies a priority any more'],
  ['what share of the total is that', 'how many champions are in education'],
  ['which colleges havent started', 'where is everyone up to with section 11'],
  ['and what did young people say', 'summarise the last VAG meeting'],
  ['when do papers need to be in for it', 'when is the next VAG meeting'],
  ['how many came', 'when was the youth workshop about feeling safe'],
])('%s, which leans on: %s', (asked, before) => {
  expect(answered(asked, before)).not.toBe(answered(asked))
})
