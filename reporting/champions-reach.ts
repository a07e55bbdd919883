// How many neglect champions each sector has, with the parts of a sector where they are recorded.
import { type Champion, isChampionOn } from '../domain/champion.ts'
import { type Day, sayDay } from '../domain/day.ts'
import type { Report, ReportDefinition, Row } from './report.ts'

export const championsReach: ReportDefinition<'champions'> = {
  name: 'champions-reach',
  title: 'Neglect champions by sector',
  about: 'Champions in each sector, with sub-sectors.',
  parameters: [],
  needs: ['champions'],
  audience: 'everyone',
  chart: { label: 'sector', value: 'champions' },
  make({ champions, asAt }) {
    const active = champions.filter((champion) => isChampionOn(champion, asAt))
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [
        { key: 'sector', title: 'Sector' },
        { key: 'champions', title: 'Champions' },
      ],
      rows: countBy(active, (champion) => champion.sector).map(([sector, count]) => ({ sector, champions: count })),
      totals: { sector: 'Total', champions: active.length },
      notes: [
        `Champions who had joined by ${sayDay(asAt)} and not left. For those who left before the assistant kept the day, the register does not say when, so they are missing from earlier dates too.`,
      ],
      tables: [bySubSector(active, asAt)],
    }
  },
}

function bySubSector(active: readonly Champion[], asAt: Day): Report {
  const inParts = active.filter((champion) => champion.subSector !== '')
  const sectors = countBy(inParts, (champion) => champion.sector).map(([sector]) => sector)
  const rows: Row[] = sectors.flatMap((sector) =>
    countBy(
      inParts.filter((champion) => champion.sector === sector),
      (champion) => champion.subSector,
    ).map(([subSector, count]) => ({ sector, subSector, champions: count })),
  )
  return {
    report: 'champions-reach-by-sub-sector',
    title: 'Neglect champions by sub-sector',
    asAt,
    columns: [
      { key: 'sector', title: 'Sector' },
      { key: 'subSector', title: 'Sub-sector' },
      { key: 'champions', title: 'Champions' },
    ],
    rows,
    totals: { sector: 'Total with a sub-sector', subSector: '', champions: inParts.length },
    notes: ['Only sectors whose champions are recorded by sub-sector.'],
  }
}

/** Largest first; equal counts by name, so that the order is the same every time. */
function countBy(champions: readonly Champion[], keyOf: (champion: Champion) => string): [string, number][] {
  const counts = new Map<string, number>()
  for (const champion of champions) counts.set(keyOf(champion), (counts.get(keyOf(champion)) ?? 0) + 1)
  return [...counts].sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
}
