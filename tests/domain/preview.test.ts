import { describe, expect, it } from 'vitest'
import { LADDERS, type Ladder } from '../../domain/ladders.ts'
import { blankDigest, type Digest } from '../../domain/ledger.ts'
import { noPreferences } from '../../domain/preferences.ts'
import { dryRun, type PreviewGiven, previewOn } from '../../domain/preview.ts'
import { rosterFaults } from '../../domain/roster-faults.ts'
import { anAction, aPerson, businessUnit, chair } from '../support/things.ts'

const rule = LADDERS[0]!
const given = (over: Partial<PreviewGiven> = {}): PreviewGiven => ({
  actions: [anAction()],
  returns: [],
  people: [aPerson(), chair, businessUnit],
  today: '2024-09-23',
  holidays: new Set(['2024-08-26']),
  preferences: [],
  past: [],
  cardsAWeek: 3,
  ...over,
})

describe('who would be reminded', () => {
  it('are those the planner would plan for, by name', () => {
    expect(previewOn(given()).map(({ who, lines }) => [who, lines.length])).toEqual([
      ['Education Safeguarding Lead', 1],
      ['VAG Chair', 1],
    ])
  })

  it('leaves out what was planned before, days off, and what people wished for', () => {
    const line = { personId: 'p-chair', kind: 'action', ref: 'CAP-VAG-009', rung: -7, due: '2024-09-30' } as const
    const past: Digest[] = [
      { ...blankDigest('p-chair', '2024-09-20'), state: 'sent', attempt: 1, lines: [{ ...line, because: 'chair' }] },
    ]
    expect(previewOn(given({ past })).map(({ personId }) => personId)).toEqual(['p-owner'])
    expect(previewOn(given({ today: '2024-09-22' }))).toEqual([])
    const preferences = [{ ...noPreferences('p-owner'), mutedUntil: '2024-10-01' }]
    expect(previewOn(given({ preferences })).map(({ personId }) => personId)).toEqual(['p-chair'])
  })
})

describe('who would be reminded on a later day', () => {
  it('goes through the days in between: what is told before that day is not told again', () => {
    const actions = [anAction({ due: '2024-09-27' }), anAction({ ref: 'CAP-VAG-010', due: '2024-10-07' })]
    const on = (day: string) => previewOn(given({ actions, today: '2024-09-18' }), day)
    const refs = (day: string) => on(day).map(({ personId, lines }) => [personId, lines.map(({ ref }) => ref)])
    expect(refs('2024-09-20')).toEqual([
      ['p-owner', ['CAP-VAG-009']],
      ['p-chair', ['CAP-VAG-009']],
    ])
    expect(refs('2024-09-23')).toEqual([])
    expect(refs('2024-09-30')).toEqual([
      ['p-owner', ['CAP-VAG-010']],
      ['p-chair', ['CAP-VAG-010']],
    ])
    expect(refs('2024-09-22')).toEqual([])
  })

  it('keeps to the week’s cards, and what does not fit joins the next', () => {
    const dues = ['2024-09-30', '2024-10-01', '2024-10-02', '2024-10-03']
    const actions = dues.map((due, index) => anAction({ ref: `CAP-VAG-0${index}`, due }))
    const count = (day: string, cardsAWeek: number) =>
      previewOn(given({ actions, cardsAWeek }), day).filter(({ personId }) => personId === 'p-owner').length
    expect([count('2024-09-26', 3), count('2024-09-26', 4)]).toEqual([0, 1])
  })
})

describe('a dry run of a changed rule', () => {
  it('shows four weeks before and after, and for whom it differs', () => {
    const more: Ladder = { ...rule, before: [28, 14, 7, 3, 0], everyAfter: 7 }
    const run = dryRun(given(), more)
    expect([run.from, run.to]).toEqual(['2024-09-23', '2024-10-20'])
    expect(run.before).toEqual({ cards: 7, lines: 7 })
    expect(run.after).toEqual({ cards: 11, lines: 11 })
    expect(run.people.map(({ who, cards, cardsBefore }) => [who, cardsBefore, cards])).toEqual([
      ['VAG Chair', 3, 5],
      ['Education Safeguarding Lead', 3, 5],
    ])
    expect(run.tooMuch).toEqual([])
  })

  it('says plainly whom a rule would flood, and refuses one that nags', () => {
    const actions = Array.from({ length: 500 }, (_, index) => anAction({ ref: `CAP-VAG-${index}` }))
    const run = dryRun(given({ actions }), { ...rule, before: [7, 0] })
    expect(run.people).toEqual([])
    expect(dryRun(given({ actions }), { ...rule, before: [7, 3, 0] }).tooMuch[0]).toContain(
      'would be told 2000 things in four weeks',
    )
    expect(() => dryRun(given(), { ...rule, everyAfter: 1 })).toThrow('too often')
  })
})

describe('faults that keep a reminder from its person', () => {
  it('are told one by one, in words that say what to do', () => {
    const people = [
      aPerson(),
      aPerson({ personId: 'p-second' }),
      aPerson({ personId: 'p-mail', channel: 'email', email: '', ownerRoles: [] }),
    ]
    const actions = [
      anAction(),
      anAction({ ref: 'A-2', due: '2024-02-30' }),
      anAction({ ref: 'A-3', ownerRole: 'Nobody' }),
      anAction({ ref: 'A-4', ownerRole: 'Nobody', status: 'Closed' }),
      anAction({ ref: 'A-5', ownerRole: 'Nobody', status: 'Proposed' }),
    ]
    expect(rosterFaults({ actions, people })).toEqual([
      'CAP-VAG-009 belongs to "Education Safeguarding Lead", which 2 people of the roster are. All of them are reminded.',
      'A-2 is due on "2024-02-30", which is no date. Nobody is reminded of it until it is mended.',
      'A-2 belongs to "Education Safeguarding Lead", which 2 people of the roster are. All of them are reminded.',
      'A-3 belongs to "Nobody", whom nobody on the roster is. Only the chair is reminded; name another owner.',
      'p-mail is to be reached by e-mail and has no address. Put one on the roster.',
    ])
  })

  it('a date that does not exist keeps nobody else from being reminded', () => {
    const actions = [anAction({ ref: 'A-2', due: '2024-09-31' }), anAction()]
    expect(previewOn(given({ actions })).map(({ lines }) => lines.map(({ ref }) => ref))).toEqual([
      ['CAP-VAG-009'],
      ['CAP-VAG-009'],
    ])
  })
})
