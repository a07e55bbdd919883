// Several people planned in one go: the same as each alone, whatever is in the ledger already.
import { beforeEach, describe, expect, it } from 'vitest'
import { blankDigest, type Line } from '../../domain/ledger.ts'
import type { Owed } from '../../domain/reminder.ts'
import { connectStorage } from '../../storage/connect.ts'
import { type ReminderStore, reminderStore } from '../../storage/reminders.ts'
import { testStorage } from '../support/emulator.ts'

const DAY = '2024-09-23'
const NOW = new Date('2024-09-23T08:30:00Z')
const PEOPLE = Array.from({ length: 40 }, (_, at) => `p-${at}`)
let reminders: ReminderStore

beforeEach(async () => {
  const { connectionString, prefix } = await testStorage()
  reminders = reminderStore(connectStorage({ connectionString }, prefix), { prepareSeconds: 30 })
})

const owedTo = (personId: string, ref = `CAP-${personId}`): Owed => ({
  personId,
  kind: 'action',
  ref,
  because: 'owner',
  due: '2024-09-30',
  rung: -7,
})
const wanted = (personId: string, day = DAY) => ({
  blank: blankDigest(personId, day, 'teams', NOW.toISOString()),
  owed: [owedTo(personId)],
})
const linesOf = async (personId: string, day = DAY): Promise<Line[] | undefined> =>
  (await reminders.read(personId, day))?.digest.lines

describe('planned together', () => {
  it('each gets a digest and a pointer, once, however often it is done', async () => {
    const first = await reminders.planAll(
      PEOPLE.map((each) => wanted(each)),
      5,
    )
    const second = await reminders.planAll(
      PEOPLE.map((each) => wanted(each)),
      5,
    )
    expect(first.map((end) => end.status === 'fulfilled' && end.value.digest?.personId)).toEqual(PEOPLE)
    expect(second.map((end) => end.status === 'fulfilled' && end.value.digest)).toEqual(PEOPLE.map(() => undefined))
    expect((await reminders.open.all()).map(({ personId }) => personId).sort()).toEqual([...PEOPLE].sort())
  })

  it('who is taken for a newcomer and is none gets nothing twice', async () => {
    await reminders.plan(wanted('p-1', '2024-09-20').blank, [owedTo('p-1')], 5)
    const both = [wanted('p-1'), wanted('p-2')]
    const ends = await reminders.planAll(both, 5, () => true)
    expect(ends.map((end) => end.status === 'fulfilled' && end.value.fresh.length)).toEqual([0, 1])
    expect(await linesOf('p-2')).toHaveLength(1)
    // What Friday left unsent is joined, not planned anew.
    expect((await linesOf('p-1'))?.map(({ ref }) => ref)).toEqual(['CAP-p-1'])
    expect((await reminders.read('p-1', '2024-09-20'))?.digest.state).toBe('cancelled')
  })

  it('tells newcomers from those who had a digest in the last weeks', async () => {
    await reminders.planAll([wanted('p-1', '2024-09-20'), wanted('p-2', '2024-06-03')], 5)
    const isNewcomer = await reminders.newcomersOn(DAY)
    expect(['p-1', 'p-2', 'p-3'].map(isNewcomer)).toEqual([false, true, true])
  })

  it('in groups that share a partition, nobody left out', () => {
    const groups = reminders.together(
      PEOPLE.map((each) => wanted(each)),
      2,
    )
    expect(Math.max(...groups.map(({ length }) => length))).toBe(2)
    expect(groups.flatMap((group) => group.map(({ blank }) => blank.personId)).sort()).toEqual([...PEOPLE].sort())
  })
})

it('forgets all, also when one of them is gone already', async () => {
  const pointers = PEOPLE.map((personId) => ({ personId, day: DAY }))
  await reminders.open.pointAll(pointers, NOW, '2024-09-23T09:00:00.000Z')
  expect(await reminders.open.due(new Date('2024-09-23T08:59:59Z'))).toEqual([])
  expect(await reminders.open.due(new Date('2024-09-23T09:00:00Z'))).toHaveLength(PEOPLE.length)
  await reminders.open.forget(pointers[7]!)
  await reminders.open.forgetAll(pointers.slice(1))
  expect(await reminders.open.all()).toEqual(pointers.slice(0, 1))
})
