// For the business unit: accounts seen in Teams that may be somebody of the roster, each to confirm or refuse.
import type { Person } from '../domain/person.ts'
import type { SignIn, Standing } from '../domain/sign-in.ts'
import type { Message } from './card.ts'
import { stepCard } from './step.ts'

/** A sign-in, and the entry of the roster that it may belong to; missing when that person has left. */
export type WaitingSignIn = { signIn: SignIn; person: Person | undefined }

const WHERE: Record<Standing, string> = {
  host: 'in our own tenant',
  guest: 'a guest in our own tenant',
  other: 'in a tenant of its own',
}

/** Draws the first that waits: one decision at a time, with the buttons of nobody else beside it. */
export function signInsCard(waiting: readonly WaitingSignIn[], note = ''): Message {
  const [first] = waiting
  const more = waiting.length > 1 ? `${waiting.length - 1} more wait after this one.` : ''
  if (!first) {
    const words = [note, 'Nobody is waiting to be recognised.'].filter((each) => each !== '')
    return stepCard({ title: 'Who is who', paragraphs: words, buttons: [] })
  }
  const { signIn, person } = first
  return stepCard({
    title: 'Are these two the same person?',
    paragraphs: [
      note,
      'Somebody wrote to me whom I do not know. Their account has the address of an entry of the roster. Ask them on a number that you know already, then decide.',
      person?.entraObjectId ? 'The entry has another sign-in now, which this one would replace.' : '',
      more,
    ],
    facts: [
      { name: 'On the roster', value: person ? `${person.displayName}, ${person.organisation}` : 'Not any more' },
      { name: 'Address', value: signIn.email },
      { name: 'The account', value: `${WHERE[signIn.standing]} (${signIn.tenantId})` },
    ],
    buttons: [
      { verb: 'confirm-sign-in', title: 'Yes, the same', ref: signIn.id },
      { verb: 'refuse-sign-in', title: 'No, or not sure', ref: signIn.id, style: 'destructive' },
    ],
  })
}
