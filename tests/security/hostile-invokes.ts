// Dialogs, searches and presses of somebody on the roster, with values that nobody honest sends.
import type { Person } from '../../domain/person.ts'
import { chair, businessUnit as unit } from '../support/things.ts'
import { outsider, owner } from './requests.ts'

const dialog = (name: string, value: unknown) => ({ type: 'invoke', name, text: undefined, value })

/** Invokes of somebody on the roster, whose values nobody honest sends: answered calmly, and nothing is changed. */
export const LATE_INVOKES: [string, Record<string, unknown>, Person][] = [
  [
    'a dialog that opens another’s draft',
    dialog('task/fetch', { data: { verb: 'open-notes', ref: '0'.repeat(20) } }),
    outsider,
  ],
  ['a dialog whose data is a list', dialog('task/submit', { data: [1, 2] }), unit],
  ['a dialog without a value', dialog('task/submit', undefined), unit],
  [
    'a dialog that approves by a path',
    dialog('task/submit', { data: { verb: 'approve-notes', ref: '../people', v: 1 } }),
    chair,
  ],
  [
    'a dialog by an owner that posts notes',
    dialog('composeExtension/submitAction', { commandId: 'summarise', data: { group: 'VAG' } }),
    owner,
  ],
  [
    'a message pointed at by an owner',
    dialog('composeExtension/fetchTask', {
      commandId: 'summarise',
      messagePayload: { body: { content: 'VAG notes' } },
    }),
    owner,
  ],
  [
    'a message that is no text',
    dialog('composeExtension/fetchTask', { commandId: 'summarise', messagePayload: { body: { content: { a: 1 } } } }),
    unit,
  ],
  [
    'a search for a filter',
    dialog('composeExtension/query', { commandId: 'search', parameters: [{ name: 'words', value: "' or 1 eq 1" }] }),
    owner,
  ],
  [
    'a search for a list',
    dialog('composeExtension/query', { commandId: 'search', parameters: [{ name: 'words', value: ['a'] }] }),
    owner,
  ],
  ['a search without parameters', dialog('composeExtension/query', { commandId: 'search', parameters: 'all' }), owner],
  [
    'a search for 100,000 characters',
    dialog('composeExtension/query', { parameters: [{ name: 'words', value: 'x'.repeat(100_000) }] }),
    owner,
  ],
  ['an invoke nobody knows', dialog('signin/verifyState', { state: 'x' }), owner],
  [
    'a press that recognises',
    dialog('adaptiveCard/action', { action: { verb: 'confirm-sign-in', data: { ref: '0'.repeat(20) } } }),
    owner,
  ],
  [
    'a press that sets rules of pulses',
    dialog('adaptiveCard/action', { action: { verb: 'set-pulses', data: { ref: 'x' } } }),
    outsider,
  ],
]
