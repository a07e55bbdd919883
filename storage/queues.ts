// Nudges: short messages that say "look at this row". The row is the truth; a nudge that is lost is made again.
import type { Storage } from './connect.ts'
import { sideBySide } from './side-by-side.ts'

// A message may have 64 KiB, in base64.
const LONGEST_MESSAGE = 64 * 1024
const WAVE = 32

export type Queues = ReturnType<typeof queueStore>

export function queueStore(storage: Storage) {
  /** @param inSeconds how long it is out of sight before its turn can come */
  async function nudge(queueName: string, message: object, inSeconds = 0): Promise<void> {
    const text = Buffer.from(JSON.stringify(message), 'utf8').toString('base64')
    if (text.length > LONGEST_MESSAGE) {
      throw new Error(
        `A nudge for ${queueName} has ${text.length} characters. Put the content in a row and name the row.`,
      )
    }
    const queue = await storage.queue(queueName)
    // -1: never. Messages otherwise vanish after seven days, without a word.
    await queue.sendMessage(text, { messageTimeToLive: -1, visibilityTimeout: inSeconds })
  }

  return {
    nudge,

    /** The nudge whose turn is next, left where it is; undefined when none waits. Those being worked on are out of sight. */
    async next(queueName: string): Promise<unknown> {
      const [message] = (await (await storage.queue(queueName)).peekMessages()).peekedMessageItems
      return message && JSON.parse(Buffer.from(message.messageText, 'base64').toString('utf8'))
    },

    async nudgeMany(queueName: string, messages: readonly object[]): Promise<void> {
      await sideBySide(messages, WAVE, (message) => nudge(queueName, message))
    },
  }
}
