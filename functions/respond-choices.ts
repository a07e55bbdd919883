// The links that ask for one press: about a booking, an impact pulse, the champions' network.
import type { LinkKind } from '../delivery/answer-link.ts'
import type { ChoiceLink } from './choice-link.ts'
import { bookingChoices } from './respond-booking.ts'
import { championChoices } from './respond-champion.ts'
import { pulseChoices } from './respond-pulse.ts'

export const CHOICE_LINKS: Record<Exclude<LinkKind, 'action' | 'return' | 'digest'>, ChoiceLink> = {
  booking: bookingChoices,
  pulse: pulseChoices,
  champion: championChoices,
}
