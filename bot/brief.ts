// "Quarterly briefing" and "one-pager for VAG", asked for in words.
import { briefingCard } from '../cards/briefing.ts'
import type { Message } from '../cards/card.ts'
import { lastQuarter, meetingBriefing, quarterlyBriefing } from '../domain/briefing.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import { groupNamed } from '../domain/group-named.ts'
import type { Records } from '../domain/records.ts'
import type { Incoming } from './incoming.ts'

export type BriefServices = { clock: Clock; records: { current(): Promise<Records> } }

const QUARTERLY =
  /\b(?:quarter(?:ly|'s)?|lead partners?'?|partners'?)\s+briefing\b|\bbriefing (?:for|of) (?:the )?(?:(?:last )?quarter|lead partners)\b/i
const ONE_PAGE =
  /\b(?:brief (?:me|us)|one[- ]pager?|one page|pre[- ]meeting (?:brief(?:ing)?|note|page)|meeting brief(?:ing)?|briefing)\b.{0,20}\b(?:for|before|on|about)\s+(?:the\s+)?(?:next\s+)?(.{2,60}?)(?:\s+meeting|\s+group)?\W*$/i

export type BriefAsked = { group: string }

/** Which briefing the words ask for: an empty group is the quarter's. */
export function briefAsked({ kind, text }: Incoming): BriefAsked | undefined {
  if (kind !== 'message' || text.length > 120) return undefined
  if (QUARTERLY.test(text)) return { group: '' }
  const group = ONE_PAGE.exec(text)?.[1]
  return group === undefined ? undefined : { group }
}

/** @returns undefined when the words name no group after all */
export async function brief({ group }: BriefAsked, { clock, records }: BriefServices): Promise<Message | undefined> {
  const held = await records.current()
  const today = londonDay(clock())
  if (group === '') return briefingCard(quarterlyBriefing(lastQuarter(today), today, held))
  const found = groupNamed(group, held.groups)
  return found && briefingCard(meetingBriefing(found, today, held))
}
