// The vocabulary of the records as they stand: built once for each state of them, for it holds the search index.
import { buildVocabulary, type Vocabulary } from '../domain/questions/vocabulary.ts'
import type { Records } from '../domain/records.ts'

const vocabularies = new WeakMap<Records, Vocabulary>()

export function vocabularyOf(records: Records): Vocabulary {
  const known = vocabularies.get(records)
  if (known) return known
  const built = buildVocabulary(records)
  vocabularies.set(records, built)
  return built
}
