// Every five minutes: offers nobody answered lapse, freed places are offered on, and who was left untold is told.
import type { InvocationContext, Timer } from '@azure/functions'
import { BOOKINGS_QUEUE } from '../bot/do-booking.ts'
import { settleSessions } from '../delivery/settle-sessions.ts'
import { placesChanged } from './places-changed.ts'
import { services } from './services.ts'

export async function expireOffers(_timer: Timer, context: InvocationContext): Promise<void> {
  const given = await services()
  const toTell = await settleSessions({ ...given, placesChanged: placesChanged(given) })
  await given.queues.nudgeMany(
    BOOKINGS_QUEUE,
    toTell.map((sessionId) => ({ sessionId })),
  )
  if (toTell.length > 0) context.log(`People are to be told about ${toTell.length} sessions.`)
}
