// Which actions of a meeting are for one sector, told by their owners' titles: "any actions for the police".
import type { DraftAction } from '../draft.ts'

const TITLES: Readonly<Record<string, RegExp>> = {
  Police: /police|detective|superintendent|constable|sergeant/i,
  Health: /health|nurs|doctor|icb|midwi|ccs|nsft|hospital|acute trust/i,
  Education: /educat|school|head ?teacher|college/i,
  "Children's Services": /children.s services|social|family help|practice/i,
  'Voluntary sector': /voluntary|charit/i,
  'Early years': /early years|nursery/i,
  'District councils': /district|housing/i,
}

/** Those the sector has to do, or undefined where no sector is asked about. */
export function actionsOfSector(
  actions: readonly DraftAction[],
  sector: string | undefined,
): readonly DraftAction[] | undefined {
  const titles = TITLES[sector ?? '']
  return titles && actions.filter(({ ownerRole }) => titles.test(ownerRole))
}
