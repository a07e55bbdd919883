// What the jobs of meeting notes need from Teams: telling a person, a progress line that is written over, posting an update.
import type { DraftNotesServices } from '../bot/draft-notes.ts'
import type { Message } from '../cards/card.ts'
import { progressCard } from '../cards/progress.ts'
import type { Place, TeamsSender } from '../delivery/send-teams.ts'
import { htmlToText } from '../summaries/html-to-text.ts'
import { checkFileAddress } from './download-file.ts'
import { meetingsFinder } from './meetings-finder.ts'
import type { Services } from './services.ts'

type Places = { find(key: string): Promise<Place | undefined> }

export function notesServices(services: Services, places: Places, sender: TeamsSender) {
  const tell = async (personId: string, message: Message): Promise<void> => {
    const place = await places.find(personId)
    if (place) await sender.send(place, message)
  }
  const fileSource = services.files ?? { hosts: [] }
  return {
    ...services,
    places,
    teams: sender,
    tell,
    progress: progressLine(places, sender),
    fileSource,
    checkFileAddress: (url: string): void => void checkFileAddress(url, fileSource),
    plainText: htmlToText,
    meetingsIn: meetingsFinder(services),
    async keepGroupPlace(group: string, place: Place): Promise<void> {
      const updatedAt = services.clock().toISOString()
      await services.conversations.put({
        ...place,
        key: `group:${group}`,
        isInstalled: true,
        unreachableReason: '',
        updatedAt,
      })
    },
  }
}

/** One message that is posted at the first stage and redrawn at each further one. It is never worth failing for. */
function progressLine(places: Places, sender: TeamsSender): DraftNotesServices['progress'] {
  return (personId) => {
    let posted: { place: Place; activityId: string } | undefined
    const said: string[] = []
    // Stages that follow at once are shown together.
    let shown = 0
    let work: Promise<void> = Promise.resolve()

    async function show(end: string): Promise<void> {
      if (said.length === shown && end === '') return
      shown = said.length
      const message = progressCard(said, end)
      if (posted) {
        await sender.redraw(posted.place, posted.activityId, message)
        return
      }
      const place = await places.find(personId)
      if (!place || end !== '') return
      const outcome = await sender.send(place, message)
      if (outcome.result === 'sent') posted = { place, activityId: outcome.activityId }
    }
    const next = (end: string): void => {
      work = work.then(() => show(end)).catch((error: unknown) => console.warn('A progress line was not shown', error))
    }
    return {
      say(stage) {
        said.push(stage)
        next('')
      },
      async end(words) {
        next(words)
        await work
      },
    }
  }
}
