// Neglect champions, by id.
import type { Champion } from '../domain/champion.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export type ChampionStore = ReturnType<typeof championStore>

export function championStore(storage: Storage) {
  return plainRows<Champion>(storage, 'champions', (champion) => champion.championId)
}
