// Of a meeting's actions, those of the one post asked about: all of them, and no other post's.
import { expect, test } from 'vitest'
import { actionsOfPost } from '../../../domain/answers/actions-of-post.ts'
import type { DraftAction } from '../../../domain/draft.ts'

const owned = (title: string, ownerRole: string) =>
  ({ title, ownerRole, due: '', dueText: '', support: '' }) as unknown as DraftAction
const actions = [
  owned('Book the centre', 'Workforce Development Officer'),
  owned('Write the outline', 'Workforce Development Officer; NSIG Chair'),
  owned('Invite midwives', 'Acute trust named nurse'),
  owned('Reword the letter', 'Business Unit Administrator'),
  owned('Bring the figures', 'ICB Designated Nurse'),
]
const titles = (said: string) => actionsOfPost(actions, said.split(' '))?.own.map(({ title }) => title)

test.each([
  ['actions for the workforce officer from that meeting', ['Book the centre', 'Write the outline']],
  ['what did the nsig chair get', ['Write the outline']],
  ['jobs for the acute trust nurse', ['Invite midwives']],
  ['and the administrator', ['Reword the letter']],
])('"%s" is of that post', (said, expected) => {
  expect(titles(said)).toEqual(expected)
})

test.each(['actions for the nurse', 'who has actions', 'actions for the police officer', 'actions for the chair'])(
  '"%s" tells no one post, and the whole list stands',
  (said) => {
    expect(titles(said)).toBeUndefined()
  },
)
