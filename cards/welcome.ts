// The first thing somebody sees after installing the app: what it does for a person like them.
import { hasRole, type Person } from '../domain/person.ts'
import { answerCard } from './answer.ts'
import type { Message } from './card.ts'

export function welcomeCard(person: Person): Message {
  return answerCard({
    title: 'Welcome to the Partnership Assistant',
    paragraphs: [
      'Ask me in your own words about priorities, training and your bookings, the Composite Action Plan, Section 11 and how reviews stand. Every answer says its date and its source.',
      'I hold nothing about any child. If you are worried about one: 999 in an emergency, CADS on 0344 800 8020, Childline for a child on 0800 1111.',
    ],
    basis: `You are on the roster as ${person.displayName}.`,
    next: startersFor(person).map((text) => ({ label: text, text })),
  })
}

function startersFor(person: Person): string[] {
  if (hasRole(person, 'business_unit'))
    return ["What's overdue?", 'Who has not returned Section 11?', 'What can you do?']
  if (hasRole(person, 'chair')) return ["What's mine to do?", 'CAP counts by section', 'When is our next meeting?']
  if (hasRole(person, 'section11_lead')) return ['Is our Section 11 return in?', 'When is it due?', 'What can you do?']
  return ['What are the priorities?', 'Next neglect course?', 'My bookings', 'How many champions are there?']
}
