// Serious incidents and reviews of a year at the published level: counts by stage, and clocks that are running.
import { type Day, sayDay } from '../domain/day.ts'
import { linkReviews } from '../domain/linked-reviews.ts'
import type { Review } from '../domain/review.ts'
import { reconciliationNotes } from './reconciliations.ts'
import type { Report, ReportDefinition, Row } from './report.ts'
import { reviewClocks } from './review-clocks.ts'
import { reviewStanding } from './review-standing.ts'
import { yearDates, yearOf } from './year.ts'

export const reviews: ReportDefinition<'reviews' | 'holidays' | 'rules'> = {
  name: 'reviews',
  title: 'Serious incidents and reviews',
  about: 'Notifications, rapid reviews and practice reviews of a year, as counts.',
  parameters: ['year'],
  needs: ['reviews', 'holidays', 'rules'],
  audience: 'everyone',
  make({ reviews: all, holidays, rules, year: asked, asAt, today, level }) {
    const year = asked || newestYear(all, asAt)
    const window = yearDates(year)
    const ofYear = all.filter((item) => isNotified(item, window.from, window.to) && isNotified(item, '', asAt))
    const isKnown = (item: Review) => isReviewKnownBy(item, asAt, today)
    return {
      report: this.name,
      title: `${this.title}, ${year}`,
      asAt,
      columns: [
        { key: 'stage', title: 'Stage' },
        { key: 'notified', title: 'With a notification (SIN)' },
        { key: 'referred', title: 'Without a notification' },
        { key: 'total', title: 'Total' },
      ],
      rows: [
        toRow('Came to notice', ofYear),
        toRow(
          'Rapid review held',
          ofYear.filter((item) => item.isRapidReviewHeld && isKnown(item)),
        ),
        toRow('LCSPR commissioned', ofYear.filter(isCommissioned)),
        toRow(
          'LCSPR published',
          ofYear.filter((item) => isCommissioned(item) && /published/i.test(item.status)),
        ),
        toRow(
          'Passed to another review',
          ofYear.filter((item) => item.status === 'Transferred'),
        ),
        toRow(
          'Closed',
          ofYear.filter((item) => item.status === 'Closed'),
        ),
      ],
      totals: toRow('Cases', ofYear),
      notes: [
        `Cases that came to notice between ${sayDay(window.from)} and ${sayDay(window.to)}, by ${sayDay(asAt)}. A case can be counted at several stages, so the stages do not add up to the cases.`,
        'Notification, rapid review and LCSPR are counted apart: a review can be held without a notification, and a notification need not lead to one. Outcomes carry no date in the register and are shown as they stand today.',
        'Published level only: no case is described here.',
        ...reconciliationNotes(this.name, window.from, window.to),
      ],
      tables: [
        byActivity(ofYear, asAt),
        reviewClocks(all, rules, holidays, asAt),
        linked(ofYear, asAt, isKnown),
        ...(level === 'status' ? [reviewStanding(ofYear, asAt)] : []),
      ],
    }
  },
}

function notifiedOn(item: Review): Day | '' {
  return item.notified || (item.notifiedMonth && `${item.notifiedMonth}-01`)
}

function isNotified(item: Review, from: Day | '', to: Day): boolean {
  const day = notifiedOn(item)
  return day !== '' && day >= from && day <= to
}

/** The year of the newest case known by a date; the running year when there is none. */
function newestYear(all: readonly Review[], asAt: Day): string {
  const days = all.filter((item) => isNotified(item, '', asAt)).map(notifiedOn)
  return yearOf(days.sort().at(-1) ?? asAt)
}

/** The register does not say when a rapid review was held, so on a past date it is known from its deadline on. */
function isReviewKnownBy(item: Review, asAt: Day, today: Day): boolean {
  return asAt >= today || item.rapidReviewDeadline === '' || item.rapidReviewDeadline <= asAt
}

function isCommissioned(item: Review): boolean {
  return item.activityType === 'SIN to SPR'
}

function isSin(item: Review): boolean {
  return item.activityType.startsWith('SIN')
}

function toRow(stage: string, items: readonly Review[]): Row {
  const notified = items.filter(isSin).length
  return { stage, notified, referred: items.length - notified, total: items.length }
}

function byActivity(items: readonly Review[], asAt: Day): Report {
  const kinds: [string, (item: Review) => boolean][] = [
    ['SIN, no LCSPR', (item) => isSin(item) && !isCommissioned(item)],
    ['SIN, LCSPR commissioned', isCommissioned],
    ['Referral without a SIN', (item) => !isSin(item)],
  ]
  return {
    report: 'reviews-by-activity',
    title: 'Cases by type of activity',
    asAt,
    columns: [
      { key: 'activity', title: 'Type of activity' },
      { key: 'cases', title: 'Cases' },
    ],
    rows: kinds.map(([activity, isKind]) => ({ activity, cases: items.filter(isKind).length })),
    totals: { activity: 'Total', cases: items.length },
    notes: [],
  }
}

/** Which record leads to which, by month and stage alone. */
function linked(items: readonly Review[], asAt: Day, isKnown: (item: Review) => boolean): Report {
  const rows = items.map((item): Row => {
    const { notification, rapidReview, practiceReview } = linkReviews(item)
    const isHeld = rapidReview !== undefined && isKnown(item)
    return {
      ref: item.ref,
      month: notifiedOn(item).slice(0, 7),
      notification: notification ? 'Made' : 'None',
      rapidReview: isHeld ? 'Held' : 'None',
      practiceReview: practiceReview ? (practiceReview.isPublished ? 'Published' : 'Commissioned') : 'None',
    }
  })
  return {
    report: 'reviews-linked',
    title: 'Notification, rapid review and practice review of each case',
    asAt,
    columns: [
      { key: 'ref', title: 'Case' },
      { key: 'month', title: 'Month' },
      { key: 'notification', title: 'Notification' },
      { key: 'rapidReview', title: 'Rapid review' },
      { key: 'practiceReview', title: 'Practice review' },
    ],
    rows,
    totals: { ref: 'Cases', cases: rows.length },
    notes: [
      'Three records for each case, linked where one led to the next. A case can have any of them without the one before.',
    ],
  }
}
