// "Bit long, two sentences", "where does it say that": the answer before is wanted again, shorter or with its source.
import type { Question } from './question.ts'

const LONGEST = 12
const SHORTER =
  /\b(?:(?:bit|too|very) long|shorter|short version|in short|in (?:one|two|a|1|2) (?:sentences?|lines?)|(?:one|two|1|2|a couple of) (?:sentences?|lines?)(?: (?:please|max|only))?$|briefly|tldr|summari[sz]e (?:that|it)|sum (?:that|it) up|boil it down)\b/
const SOURCE =
  /\bwhere (?:does|did) (?:it|that|this) (?:say|come from)\b.*|\b(?:what|which) (?:is the source|source|page|report)\b(?: (?:is|was|of|for) (?:that|this|it))?(?: from| in)?$|\bsource (?:for|of) (?:that|this|it)\b|\bwhere in the report\b|\bwhere (?:is|was) that (?:from|written|published)\b/
// Where an action or a session came from is asked of the register.
const OF_REGISTERS =
  /^(?:cap_|action_|training_sessions|my_bookings|booking_|meetings|help|greeting|not_understood|contacts)/

/** The question before with how its answer is wanted again; undefined where something else is asked. */
export function saidAgain(words: readonly string[], previous: Question | undefined): Question | undefined {
  if (!previous || words.length > LONGEST || OF_REGISTERS.test(previous.kind)) return undefined
  const text = words.join(' ')
  if (SHORTER.test(text)) return { ...previous, again: 'shorter' }
  return SOURCE.test(text) ? { ...previous, again: 'with its source' } : undefined
}
