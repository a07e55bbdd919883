// What the benchmark asks: ordinary questions of every kind, as commands and buttons ask them, and each in many wordings
// that were never asked before.

export const QUESTIONS: readonly string[] = [
  'What are the priorities?',
  'who leads the neglect priority',
  'next neglect course?',
  'my bookings',
  "what's overdue?",
  'how many cap actions are open in vag',
  'CAP summary by section',
  'CAP-VAG-009',
  'what changed on CAP-VAG-009',
  'who chairs NSIG',
  'when is the next vag meeting',
  'is our section 11 return in',
  'how many section 11 returns were there',
  'how many rapid reviews last year',
  'how long does a rapid review take',
  'how many neglect champions are there',
  'champions by sector',
  'what courses do you run',
  'what is JAGS',
  'what is the total budget',
  'how many contacts does CADS get a week',
  'what audits were done',
  'what did children say',
  'what must the annual report cover',
  'useful numbers',
  'what is safer',
  'hello',
  'what can you do',
  'training charges',
  'when are papers due',
]

const BEFORE = ['', 'hi ', 'please ', 'quick one: ', 'can you tell me ', 'sorry, ', 'morning, ', 'i need to know ']
const AFTER = [
  '',
  ' please',
  ' thanks',
  ' asap',
  ' for my report',
  ' when you can',
  ' for the board',
  ' today',
  ' again',
]

/** The same questions round and round. */
export function askedBefore(round: number): string {
  return QUESTIONS[round % QUESTIONS.length] ?? ''
}

/** A wording that no earlier round had, for some two thousand rounds. */
export function neverAsked(round: number): string {
  const turn = Math.floor(round / QUESTIONS.length)
  const before = BEFORE[turn % BEFORE.length] ?? ''
  const after = AFTER[Math.floor(turn / BEFORE.length) % AFTER.length] ?? ''
  return `${before}${askedBefore(round)}${after}`
}
