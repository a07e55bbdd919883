// One plain sentence that says what the notes hold.

import { sayDay } from '../domain/day.ts'
import type { Reading } from '../domain/draft.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

export function sayHeadline({
  group,
  date,
  decisions,
  actions,
}: Pick<Reading, 'group' | 'date' | 'decisions' | 'actions'>): string {
  const who = group === '' ? 'The group' : group
  const when = date === '' ? '' : ` on ${sayDay(date)}`
  const undated = actions.filter((action) => action.due === null).length
  const open = undated === 0 ? '' : `, ${say(undated)} of them without a date`
  const first = decisions[0] ? `; the first decision: ${lowerFirst(decisions[0].text)}` : ''
  return `${who} met${when}: ${count(decisions.length, 'decision')} and ${count(actions.length, 'action')}${open}${first}.`
}

function say(number: number): string {
  return NUMBERS[number] ?? String(number)
}

function count(number: number, thing: string): string {
  return `${say(number)} ${thing}${number === 1 ? '' : 's'}`
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
