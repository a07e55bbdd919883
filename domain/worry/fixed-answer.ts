// The shape of an answer whose words are fixed beforehand, so that nothing a person typed can find its way into it.

/** A telephone number people are given, with what it is for. */
export interface Contact {
  readonly label: string
  readonly number: string
}

/** A fixed text: a title, short paragraphs in reading order and the numbers to call. */
export interface FixedAnswer {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly contacts: readonly Contact[]
}
