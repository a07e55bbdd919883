// Reviews as a register, at the published level of detail.
import type { Review } from '../../domain/review.ts'
import { dayOrNone, monthOrNone, name, text, yesNo } from './kinds.ts'
import { register } from './register.ts'

export const reviewRegister = register<Review>({
  name: 'reviews',
  title: 'Reviews',
  id: 'ref',
  fields: [
    { field: 'ref', title: 'Reference', kind: name, isNeeded: true },
    { field: 'activityType', title: 'Type of activity', also: ['activity type', 'type'], kind: name, isNeeded: true },
    { field: 'notifiedMonth', title: 'Month of notification', also: ['notified month'], kind: monthOrNone },
    { field: 'notified', title: 'Notified', also: ['date notified'], kind: dayOrNone, isNeeded: true },
    { field: 'received', title: 'Reached the business unit', also: ['received'], kind: dayOrNone, isOptional: true },
    {
      field: 'rapidReviewDeadline',
      title: 'Rapid review deadline',
      also: ['deadline'],
      kind: dayOrNone,
      isNeeded: true,
    },
    // The register writes `none` where no rapid review was held.
    {
      field: 'isRapidReviewHeld',
      title: 'Rapid review held',
      also: ['rapid review'],
      kind: yesNo('none'),
      isNeeded: true,
    },
    { field: 'referrer', title: 'Referrer', also: ['referred by'], kind: text },
    { field: 'publishedSummary', title: 'Published summary', also: ['publishedLevelSummary', 'summary'], kind: text },
    { field: 'outcome', title: 'Outcome', kind: text },
    { field: 'status', title: 'Status', kind: name, isNeeded: true },
  ],
  blank: {
    ref: '',
    activityType: '',
    notifiedMonth: '',
    notified: '',
    rapidReviewDeadline: '',
    isRapidReviewHeld: false,
    referrer: '',
    publishedSummary: '',
    outcome: '',
    status: '',
  },
  check({ notified, rapidReviewDeadline }) {
    if (notified === '' || rapidReviewDeadline === '' || rapidReviewDeadline >= notified) return []
    return [
      { field: 'rapidReviewDeadline', problem: `${rapidReviewDeadline} is before the notification on ${notified}` },
    ]
  },
})
