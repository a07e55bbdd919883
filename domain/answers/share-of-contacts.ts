// "What share is that", of the contacts a week that come from schools or the public: worked out from the two printed figures.
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { factSource } from './sources.ts'

const ASKS_SHARE = /\b(?:share|slice|proportion|percent(?:age)?|per cent|fraction|how much of the total)\b/
const ALL = 'data-cads-930'
// Who the contacts come from, as people say it, and the fact that counts them.
const SOURCES: readonly { said: RegExp; fact: string }[] = [
  { said: /\b(?:schools?|education|colleges?|teachers?)\b/, fact: 'data-cads-schools' },
  { said: /\b(?:police|constabulary|officers?)\b/, fact: 'data-cads-police' },
  { said: /\b(?:public|neighbours?|families)\b/, fact: 'data-cads-public' },
  { said: /\b(?:health|nhs|hospitals?|gps?)\b/, fact: 'data-cads-health' },
]
const NUMBER = /\b\d[\d,]*\b/

/** Figures of the report, with the share of all contacts before them where that is asked. */
export function answerFigures(question: Question, given: Given): Answer {
  const answer = answerFromFacts(question, given)
  const isOfContacts = question.topic === 'data-cads' || question.topic === 'data-cads-source'
  if (!isOfContacts || !ASKS_SHARE.test(question.own ?? question.text)) return answer
  const part = given.vocabulary.facts.byId.get(sourceAsked(question.text) ?? '')
  const all = given.vocabulary.facts.byId.get(ALL)
  const [some, total] = [part, all].map((fact) => Number(NUMBER.exec(fact?.statement ?? '')?.[0].replace(',', '')))
  if (!part || !all || !some || !total) return answer
  const share = `About ${Math.round((some / total) * 100)}%: around ${some} of about ${total} contacts a week. (worked out from the report)`
  return {
    ...answer,
    paragraphs: [share, part.statement, all.statement],
    sources: [factSource(part), factSource(all)],
  }
}

/** The source spoken of last: in a follow-up the newest words stand first. */
function sourceAsked(text: string): string | undefined {
  const named = SOURCES.map(({ said, fact }) => ({ fact, at: text.search(said) })).filter(({ at }) => at >= 0)
  return named.toSorted((a, b) => a.at - b.at)[0]?.fact
}
