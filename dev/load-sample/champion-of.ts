// A row of the neglect champions' register as a champion.
import type { Champion } from '../../domain/champion.ts'
import type { Cells } from './cells.ts'

export const CHAMPION_COLUMNS = [
  'championId',
  'sector',
  'subSector',
  'roleTitle',
  'joined',
  'locality',
  'forumsAttended2023_24',
  'newsletter',
  'status',
] as const

export function championOf(cells: Cells): Champion {
  return {
    championId: cells.name('championId'),
    sector: cells.name('sector'),
    subSector: cells.text('subSector'),
    roleTitle: cells.name('roleTitle'),
    joined: cells.day('joined'),
    locality: cells.text('locality'),
    forumsAttended: cells.number('forumsAttended2023_24'),
    hasNewsletter: cells.flag('newsletter'),
    status: cells.name('status'),
  }
}
