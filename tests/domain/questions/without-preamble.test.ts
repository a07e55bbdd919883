// Who asks, and how politely, is no part of what is asked.
import { expect, test } from 'vitest'
import { withoutPreamble } from '../../../domain/questions/without-preamble.ts'

test.each([
  ['As MAAG chair I need the overdue list', 'I need the overdue list'],
  ['sergeant in neighbourhood policing here. what does VAG cover', 'what does VAG cover'],
  ["I'm a school DSL, when is the next neglect course?", 'when is the next neglect course?'],
  ['Hi, quick one - could you tell me who chairs NSIG', 'who chairs NSIG'],
  ['my manager wants to know what is overdue', 'what is overdue'],
  ['I was just wondering, who chairs VAG? thanks', 'who chairs VAG?'],
  ["what did I sign up for, I'm a PC", 'what did I sign up for'],
  ['thanks for that, what courses do you run', 'what courses do you run'],
  ['thanks have rung them. when did that guidance come out', 'when did that guidance come out'],
  ['worth a try. when is it being looked at again', 'when is it being looked at again'],
  ['fine, what is overdue', 'what is overdue'],
])('"%s" asks "%s"', (typed, asked) => {
  expect(withoutPreamble(typed)).toBe(asked)
})

test.each([
  'hi',
  'hello there',
  'thanks',
  'tell me about JAGS',
  'help',
  '',
  'what can you do',
  'remind me what I booked',
  'fine',
  'told you so',
  'thanks for the reminder',
  'good afternoon from a wet Norwich',
])('"%s" is left whole', (typed) => {
  expect(withoutPreamble(typed)).toBe(typed)
})
