// Tells whether notes are of more than one meeting. The reader of dates and groups is loaded on first use.
import type { Services } from './services.ts'

export function meetingsFinder({ records }: Pick<Services, 'records'>) {
  return async (text: string): Promise<string[]> => {
    const { meetingsIn } = await import('../summaries/meetings-in.ts')
    return meetingsIn(text, (await records.current()).groups)
  }
}
