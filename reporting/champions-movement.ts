// The champions' network over a window: joiners and leavers, and its reach by sector and locality with the gaps.
import { CHAMPION_LOCALITIES, CHAMPION_SECTORS, type Champion, isChampionOn } from '../domain/champion.ts'
import { addDays, type Day, sayDay } from '../domain/day.ts'
import { quarterOf } from '../domain/newsletter.ts'
import { hiddenTable } from './hidden-table.ts'
import type { Asked, Report, ReportDefinition, Row } from './report.ts'
import { SMALLEST_SHOWN } from './small-number.ts'

export const championsMovement: ReportDefinition<'champions'> = {
  name: 'champions-movement',
  title: 'Neglect champions: joiners, leavers and gaps',
  about: 'Champions by sector at the start and end of a window, the last quarter by default, and reach by locality.',
  parameters: ['from', 'to'],
  needs: ['champions'],
  audience: 'everyone',
  make(given) {
    const { champions, asAt } = given
    const { from, to } = windowOf(given)
    const before = addDays(from, -1)
    const sectors = namesOf(champions, ({ sector }) => sector, CHAMPION_SECTORS)
    const rows = sectors.map((sector) =>
      movement(
        'sector',
        sector,
        champions.filter((each) => each.sector === sector),
        before,
        to,
      ),
    )
    return {
      report: this.name,
      title: `${this.title}, ${sayDay(from)} to ${sayDay(to)}`,
      asAt,
      columns: [
        { key: 'sector', title: 'Sector' },
        { key: 'before', title: `On ${sayDay(before)}` },
        { key: 'joined', title: 'Joined' },
        { key: 'left', title: 'Left' },
        { key: 'after', title: `On ${sayDay(to)}` },
        { key: 'gap', title: 'Gap' },
      ],
      rows,
      totals: movement('sector', 'Total', champions, before, to),
      notes: [
        'A gap is a sector or locality with nobody, or with fewer than at the start.',
        'The register gives no leaving dates for those who left before 2024; they are missing from earlier dates too.',
      ],
      tables: [byLocality(champions, sectors, before, to, asAt)],
    }
  },
}

/** The window asked for; where none was, the calendar quarter up to the date. */
function windowOf({ from, to, asAt }: Asked): { from: Day; to: Day } {
  const isDefault = from === `${to.slice(0, 8)}01` && to === asAt
  return isDefault ? { from: quarterOf(to).from, to } : { from, to }
}

function movement(key: string, name: string, own: readonly Champion[], before: Day, to: Day): Row {
  const was = own.filter((champion) => isChampionOn(champion, before))
  const is = own.filter((champion) => isChampionOn(champion, to))
  return {
    [key]: name,
    before: was.length,
    joined: is.filter((champion) => !was.includes(champion)).length,
    left: was.filter((champion) => !is.includes(champion)).length,
    after: is.length,
    gap: gapOf(was.length, is.length),
  }
}

function gapOf(was: number, is: number): string {
  if (is === 0) return 'Nobody'
  return is < was ? `${was - is} fewer` : ''
}

function byLocality(
  champions: readonly Champion[],
  sectors: readonly string[],
  before: Day,
  to: Day,
  asAt: Day,
): Report {
  const localities = namesOf(champions, ({ locality }) => locality, CHAMPION_LOCALITIES)
  const owned = localities.map((locality) => champions.filter((each) => each.locality === locality))
  const counts = owned.map((own) =>
    sectors.map((sector) => own.filter((each) => each.sector === sector && isChampionOn(each, to)).length),
  )
  // One champion of a sector in a locality is a person whom colleagues can name.
  const safe = hiddenTable(counts)
  const rows = localities.map((locality, at) => {
    const own = owned[at] ?? []
    const none = sectors.filter((_, sector) => counts[at]?.[sector] === 0)
    const { after, gap } = movement('locality', locality, own, before, to)
    return {
      locality,
      ...Object.fromEntries(sectors.map((sector, column) => [sector, safe[at]?.[column] ?? null])),
      after: after ?? 0,
      gap: [gap, none.length > 0 ? `No ${none.join(', ')}` : ''].filter(Boolean).join('; '),
    }
  })
  return {
    report: 'champions-movement-by-locality',
    title: 'Reach by locality and sector',
    asAt,
    columns: [
      { key: 'locality', title: 'Locality' },
      ...sectors.map((sector) => ({ key: sector, title: sector })),
      { key: 'after', title: 'All' },
      { key: 'gap', title: 'Gap' },
    ],
    rows,
    totals: {
      locality: 'Total',
      ...Object.fromEntries(
        sectors.map((sector) => [
          sector,
          champions.filter((each) => each.sector === sector && isChampionOn(each, to)).length,
        ]),
      ),
      after: champions.filter((each) => isChampionOn(each, to)).length,
      gap: '',
    },
    notes: [
      `Counts of roles in sectors. Counts from 1 to ${SMALLEST_SHOWN - 1} are not shown, nor those from which they could be worked out.`,
    ],
  }
}

/** The known names first, in their order, then any other that the register has. */
function namesOf(
  champions: readonly Champion[],
  nameOf: (champion: Champion) => string,
  known: readonly string[],
): string[] {
  return [...new Set([...known, ...champions.map(nameOf)])].filter((name) => name !== '')
}
