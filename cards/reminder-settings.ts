// A person's own reminder settings, with what can be changed.
import type { Day } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { type Preferences, sayPreferences } from '../domain/preferences.ts'
import { cardFrom, type Message } from './card.ts'
import { plain } from './plain.ts'
import template from './reminder-settings.template.json' with { type: 'json' }

const draw = cardFrom<Record<string, unknown>>(template)

export function settingsCard(wish: Preferences, people: readonly Person[], today: Day): Message {
  const deputy = people.find(({ personId }) => personId === wish.deputyId)
  const said = sayPreferences(wish, today)
  const summary = deputy ? `${said} Your deputy is ${deputy.displayName}.` : said
  const switches = [
    wish.rhythm === 'weekly'
      ? { verb: 'daily', title: 'On any working day' }
      : { verb: 'weekly', title: 'Once a week' },
    wish.isTermTimeOnly
      ? { verb: 'all-year', title: 'All year round' }
      : { verb: 'term-time', title: 'In term time only' },
    ...(wish.mutedUntil > today ? [{ verb: 'unmute', title: 'No longer quiet' }] : []),
    ...(wish.awayUntil >= today && wish.awayFrom !== '' ? [{ verb: 'back', title: 'I am back' }] : []),
  ]
  return { card: draw({ now: plain(summary), speak: plain(summary), switches }), summary }
}
