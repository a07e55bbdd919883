// What the yearly report has to cover, and where evidence for each area is held. Paragraph numbers are those of
// Working Together 2023, chapter 2; the business unit confirms them against the edition in force.
export type ContentArea = {
  area: string
  /** Topics of published facts that speak to it. */
  topics: readonly string[]
  /** Narrows the topics to facts whose words match, where a topic is wider than the area. */
  words?: RegExp
  /** Reports whose figures are evidence for it. */
  reports: readonly string[]
  /** What is known to be missing. */
  gap: string
}

export const CONTENT_PARAGRAPHS = 'Working Together 2023, chapter 2, paragraphs 106 to 107'

export const REQUIRED_CONTENT: readonly ContentArea[] = [
  { area: 'What the safeguarding partners contributed', topics: ['governance', 'priorities'], reports: [], gap: '' },
  {
    area: 'Themes from reviews, scrutiny and audits',
    topics: ['scrutiny', 'audit', 'inspection'],
    reports: ['reviews', 'cap-summary'],
    gap: '',
  },
  {
    area: 'Impact on children and families, training included',
    topics: ['training', 'training_impact', 'neglect', 'fcn'],
    reports: ['training-attendance', 'champions-reach'],
    gap: 'No figures on training impact are published since the pilot questionnaire stopped.',
  },
  {
    area: 'Priorities with little or no evidence of progress',
    topics: ['next_steps'],
    reports: ['cap-exceptions'],
    gap: '',
  },
  { area: 'Learning from serious incidents', topics: ['reviews'], reports: ['reviews'], gap: '' },
  { area: 'Key decisions and actions', topics: ['cap', 'appendix'], reports: ['cap-tracker', 'cap-movement'], gap: '' },
  { area: 'Feedback from children and families', topics: ['voice'], reports: [], gap: '' },
  {
    area: 'Costs, each partner’s contribution and value for money',
    topics: ['funding'],
    reports: ['funding'],
    gap: 'No expenditure and no assessment of value for money is published.',
  },
  {
    area: 'How education takes part',
    topics: ['governance', 'champions', 'section11'],
    words: /education|school|college|early years/i,
    reports: ['section11-returns', 'champions-reach'],
    gap: '',
  },
  { area: 'Use of data and information sharing', topics: ['data'], reports: [], gap: '' },
  { area: 'Impact of independent scrutiny', topics: ['scrutiny'], reports: [], gap: '' },
  {
    area: 'National reforms',
    topics: ['projects', 'next_steps'],
    words: /reform|pathfinder|working together|family help|national/i,
    reports: [],
    gap: '',
  },
]
