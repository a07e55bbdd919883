// What a link that asks for one press can do: say what may be pressed, and take the press.
import type { ReadLink } from '../delivery/answer-link.ts'
import type { Person } from '../domain/person.ts'
import type { ChoicePage } from './choice-page.ts'
import type { Services } from './services.ts'

/** How an answer went. One that was not kept leaves the link good. */
export type ChoiceAnswered = {
  title: string
  words: string
  isKept: boolean
  file?: { title: string; url: string }
}

/** One kind of link: what can be pressed now, and the press, which does what the card's button does. */
export type ChoiceLink = {
  /** @throws Refusal 410 when there is nothing left to answer */
  asked(link: ReadLink, person: Person, given: Services): Promise<ChoicePage>
  /** @throws Refusal as the card's button would */
  answer(link: ReadLink, typed: Record<string, string>, person: Person, given: Services): Promise<ChoiceAnswered>
}
