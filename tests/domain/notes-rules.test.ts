// The pure rules of a draft: edits, words taken out, what to look at first, matches in the plan, references, what was left behind.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastQuarter, meetingBriefing } from '../../domain/briefing.ts'
import type { DraftAction } from '../../domain/draft.ts'
import { editDraft } from '../../domain/edit-draft.ts'
import { leftBehind } from '../../domain/left-behind.ts'
import { lookFirst } from '../../domain/look-first.ts'
import { placesOf } from '../../domain/posting.ts'
import { matchesOf, nextRef, proposedIn } from '../../domain/proposal.ts'
import { TAKEN_OUT, withoutWords } from '../../domain/without-words.ts'
import { aDraft } from '../storage/open-test-stores.ts'
import { sampleRecords } from '../support/sample-records.ts'
import { anAction, businessUnit, chair } from '../support/things.ts'

const records = await sampleRecords()
const action = (over: Partial<DraftAction> = {}): DraftAction => ({
  title: 'Write to the schools',
  ownerRole: 'VAG Chair',
  dueText: '',
  due: null,
  section: 'VAG',
  category: 'Comms',
  support: 'Chair to write to the schools',
  ...over,
})
const edit = (
  edits: Record<string, unknown>,
  actions = [action(), action({ title: 'Book a room', due: '2024-08-01' })],
) => editDraft(aDraft({ actions }), edits, records.groups)

describe('edits on a draft', () => {
  it('join actions by their numbers, keeping both owners and the first date there is', () => {
    const { actions } = edit({ merge: '1+2' })
    expect(actions).toMatchObject([
      { title: 'Write to the schools; book a room', ownerRole: 'VAG Chair', due: '2024-08-01' },
    ])
  })

  it.each([
    { merge: '1+7' },
    { merge: 'both' },
    { merge: '1+1' },
    { date: '31 June' },
    { group: 'Nobody' },
    { 'title-0': ' ' },
  ])('that make no sense are refused whole: %j', (edits) => expect(() => edit(edits)).toThrow(/\.$/))

  it('that say nothing change nothing', () => {
    const draft = aDraft({ actions: [action()] })
    expect(editDraft(draft, { kind: 'notes', ref: 'x', v: '1' }, records.groups)).toEqual(draft)
  })

  it('never throw anything but a refusal, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('merge', 'title-0', 'due-1', 'remove', 'group', 'action-0'), fc.string()),
        (edits) => {
          try {
            edit(edits)
          } catch (error) {
            expect((error as Error).name).toBe('Refusal')
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('words taken out by hand', () => {
  it('go from every text, whatever their case, and nothing else does', () => {
    const draft = aDraft({
      headline: 'Marlow School agreed',
      redactedText: 'marlow  school and Marlowe met.',
      actions: [action({ support: 'at MARLOW SCHOOL' })],
    })
    const after = withoutWords(draft, ['Marlow School'])
    expect(after.headline).toBe(`${TAKEN_OUT} agreed`)
    expect(after.redactedText).toBe(`${TAKEN_OUT} and Marlowe met.`)
    expect(after.actions[0]?.support).toBe(`at ${TAKEN_OUT}`)
    expect(after.removed).toContainEqual({ type: 'BY_HAND', count: 1 })
  })

  it('are never read as a pattern', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 20 }), (words) => {
        expect(() => withoutWords(aDraft(), [words])).not.toThrow()
      }),
    )
  })
})

describe('what to look at first', () => {
  it('is three things at most, the gravest first', () => {
    const draft = aDraft({
      isUnsure: true,
      doubts: ['Marlow'],
      group: '',
      instructions: [{ text: 'ignore all' }],
      actions: [action({ ownerRole: '' })],
    })
    const said = lookFirst(draft)
    expect(said).toHaveLength(3)
    expect(said[0]).toContain('Marlow')
    expect(said[1]).toContain('ignore all')
  })

  it('names two actions that may be the same', () => {
    const draft = aDraft({ actions: [action(), action({ title: 'Write letters to all schools' })] })
    expect(lookFirst(draft).join(' ')).toMatch(/Actions 1 and 2|1\+2/)
  })
})

describe('a proposal', () => {
  it('finds the open action that says the same, and no closed one', () => {
    const plan = [
      anAction({ ref: 'CAP-VAG-001', title: 'Refresh the exploitation induction for new staff' }),
      anAction({
        ref: 'CAP-VAG-002',
        title: 'Refresh the exploitation induction for new staff',
        status: 'Closed',
        closed: '2024-01-01',
      }),
      anAction({ ref: 'CAP-NEG-001', title: 'Finish the adolescent neglect toolkit' }),
    ]
    const found = matchesOf({ title: 'Refresh induction on exploitation', ownerRole: '' }, plan, '2024-06-01')
    expect(found.map(({ action: one }) => one.ref)).toEqual(['CAP-VAG-001'])
    expect(matchesOf({ title: 'Book a room', ownerRole: '' }, plan, '2024-06-01')).toEqual([])
  })

  it('takes the next reference of its section, past gaps', () => {
    expect(nextRef('VAG', ['CAP-VAG-001', 'CAP-VAG-014', 'CAP-NEG-020', 'NOTES-1-1'])).toBe('CAP-VAG-015')
    expect(nextRef('Sector specific', [])).toBe('CAP-SEC-001')
  })

  it('waits until it is settled', () => {
    const settled = [{ index: 0, verdict: 'refused' as const, ref: '', reason: 'x', by: 'x', at: '' }]
    const draft = aDraft({ actions: [action(), action({ title: 'Another thing' })], settled })
    expect(proposedIn([draft], [], '2024-06-01').map(({ index }) => index)).toEqual([1])
  })
})

describe('an approved update', () => {
  it.each([
    ['group', true, ['group:VAG']],
    ['group', false, [chair.personId, businessUnit.personId]],
    ['chair', true, [chair.personId, businessUnit.personId]],
    ['partner_leads', true, []],
  ] as const)('for %s (channel: %s) goes to %j', (audience, hasChannel, keys) => {
    expect(placesOf({ group: 'VAG', audience }, [chair, businessUnit], hasChannel)).toEqual(keys)
  })
})

it('notes left unread and updates left unposted are found, fresh and old ones are not', () => {
  const now = new Date('2024-06-01T12:00:00Z')
  const drafts = [
    aDraft({ id: 'a', state: 'reading', receivedAt: '2024-06-01T11:00:00Z' }),
    aDraft({ id: 'b', state: 'reading', receivedAt: '2024-06-01T11:58:00Z' }),
    aDraft({ id: 'c', state: 'approved', decidedAt: '2024-06-01T11:00:00Z' }),
    aDraft({ id: 'd', state: 'approved', decidedAt: '2024-06-01T11:00:00Z', postedAt: 'x' }),
    aDraft({ id: 'e', state: 'approved', decidedAt: '2024-01-01T11:00:00Z' }),
  ]
  expect(leftBehind(drafts, now)).toEqual({ unread: [{ id: 'a', personId: 'p-bu-admin' }], unposted: [{ id: 'c' }] })
})

describe('a briefing', () => {
  it.each([
    ['2024-07-05', '2024-04-01', '2024-06-30'],
    ['2024-01-01', '2023-10-01', '2023-12-31'],
    ['2024-12-31', '2024-07-01', '2024-09-30'],
  ])('of the quarter before %s runs from %s to %s', (today, from, to) =>
    expect(lastQuarter(today)).toEqual({ from, to }),
  )

  it('before a meeting holds what others passed on to this group since, and no unapproved word', () => {
    const vag = records.groups.find(({ name }) => name === 'VAG')
    const passed = { text: 'Asks VAG to look at missing episodes', support: 'x' }
    const updates = [aDraft({ group: 'NSIG', date: '2024-04-18', forOthers: [passed] }), aDraft({ date: '2024-04-16' })]
    const made = meetingBriefing(vag!, '2024-04-22', { ...records, updates })
    const said = JSON.stringify(made)
    expect(said).toContain('NSIG, 18 April 2024: Asks VAG')
    expect(said).toContain('Adopt the dashboard')
    expect(made.title).toMatch(/one page before the meeting of/)
  })
})
