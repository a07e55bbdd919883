// The files of questions in tests/data that the assistant is measured by.

/** What came with the registers, and our own over every kind. */
export const FIRST_SETS = ['questions', 'our-questions']

/** Written later, some by people who had not seen how questions are read. */
export const FURTHER_SETS = [
  'likely-questions',
  'further-questions',
  'fact-questions',
  'further-fact-questions',
  'blind-questions-1',
  'blind-questions-2',
  'blind-questions-3',
  'blind-questions-4',
  'blind-questions-5',
  'blind-questions-6',
  'blind-questions-7',
  'blind-questions-8',
  'blind-questions-9',
  'blind-questions-10',
  'blind-questions-11',
  'blind-questions-12',
  'blind-questions-13',
  'blind-questions-14',
  'blind-questions-15',
  'blind-questions-16',
  'blind-questions-17',
  'blind-questions-18',
  'blind-questions-19',
  'blind-questions-20',
  'blind-questions-21',
  'blind-questions-22',
  'blind-questions-23',
  'blind-questions-24',
  'blind-questions-25',
  'chain-questions',
  'gap-questions',
  'sibling-questions',
  'described-questions',
  'fragment-questions',
  'oblique-questions',
  'register-questions',
]
