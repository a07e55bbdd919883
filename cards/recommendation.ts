// One recommendation that waits for a decision: into the plan with an owner and a date, or not and why.
import { CATEGORIES, SECTIONS } from '../domain/action.ts'
import { sayDay } from '../domain/day.ts'
import type { Recommendation } from '../domain/recommendation.ts'
import type { Message } from './card.ts'
import { stepCard } from './step.ts'

/** @param waiting how many wait besides this one */
export function recommendationCard(item: Recommendation, waiting: number, note = ''): Message {
  const { ref, title, source, sourceType, made, reason, section, ownerGroup } = item
  const known = SECTIONS.find((each) => each === section) ?? 'Other'
  return stepCard({
    title: `Recommendation ${ref}`,
    paragraphs: [note, title, reason],
    facts: [
      { name: 'From', value: source || sourceType },
      { name: 'Made', value: made === '' ? '' : sayDay(made) },
      { name: 'Group', value: ownerGroup },
      { name: 'Also waiting', value: String(waiting) },
    ],
    inputs: [
      { id: 'section', label: 'Section of the plan', value: known, options: SECTIONS },
      { id: 'category', label: 'Category', value: 'Leadership', options: CATEGORIES },
      { id: 'sector', label: 'Sector, where it is sector specific' },
      { id: 'owner', label: 'Who owns it (role)' },
      { id: 'due', label: 'Due, such as 2024-09-30', limit: 10 },
      { id: 'reason', label: 'Reason, where it is not taken' },
    ],
    buttons: [
      { verb: 'take-recommendation', title: 'Take into the plan', style: 'positive', ref },
      { verb: 'leave-recommendation', title: 'Not taken', style: 'destructive', ref },
      ...(waiting > 0 ? [{ verb: 'next-recommendation', title: 'Next one', ref }] : []),
    ],
    basis: 'A recommendation that is not taken keeps its reason, and is shown in the line of sight.',
  })
}
