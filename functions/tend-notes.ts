// Every ten minutes: notes left unread and updates left unposted are nudged again. The rows are the truth, queues only nudge.
import type { InvocationContext, Timer } from '@azure/functions'
import { POST_UPDATE_QUEUE } from '../bot/decide-notes.ts'
import { SUMMARISE_QUEUE } from '../bot/take-notes.ts'
import { leftBehind } from '../domain/left-behind.ts'
import { services } from './services.ts'

export async function tendNotes(_timer: Timer, context: InvocationContext): Promise<void> {
  const { drafts, queues, clock } = await services()
  const { unread, unposted } = leftBehind(await drafts.standings(), clock())
  await queues.nudgeMany(SUMMARISE_QUEUE, unread)
  await queues.nudgeMany(POST_UPDATE_QUEUE, unposted)
  if (unread.length + unposted.length > 0)
    context.log(`Nudged ${unread.length} notes to be read and ${unposted.length} updates to be posted.`)
}
