import { describe, expect, it } from 'vitest'
import { readReceipts } from '../../delivery/read-receipts.ts'
import { blankDigest, type Digest } from '../../domain/ledger.ts'
import { undelivered } from '../../domain/undelivered.ts'
import { connectStorage } from '../../storage/connect.ts'
import { reminderStore } from '../../storage/reminders.ts'
import { testStorage } from '../support/emulator.ts'
import { aPerson } from '../support/things.ts'

const now = new Date('2024-09-24T09:00:00Z')
const line = (ref: string) => ({ kind: 'action' as const, ref, rung: -7, due: '2024-09-30', because: 'owner' })

async function ledgerWith(digests: Digest[]) {
  const { connectionString, prefix } = await testStorage()
  const reminders = reminderStore(connectStorage({ connectionString }, prefix), { prepareSeconds: 30 })
  for (const digest of digests) {
    const owed = digest.lines.map((each) => ({ ...each, personId: digest.personId }))
    const { digest: planned } = await reminders.plan({ ...digest, state: 'planned', lines: [] }, owed, 5)
    const held = await reminders.read(digest.personId, digest.day)
    if (planned && held) await reminders.write(held, { ...planned, ...digest })
  }
  return reminders
}

const emailed = (personId: string, activityId: string, day = '2024-09-23'): Digest => ({
  ...blankDigest(personId, day, 'email', now.toISOString()),
  state: 'sent',
  activityId,
  lines: [{ ...line(`A-${personId}`), personId }],
})

describe('receipts of e-mails', () => {
  it('a bounced address goes to the undelivered list with a next step, a delivered one is not asked about again', async () => {
    const reminders = await ledgerWith([
      emailed('p1', 'e1'),
      emailed('p2', 'e2'),
      emailed('p3', 'e3'),
      emailed('p4', 'e4', '2024-09-10'),
    ])
    const asked: string[] = []
    const words: Record<string, string> = { e1: 'permanent-failure', e2: 'delivered', e3: 'sending' }
    const email = {
      async receipt(id: string) {
        asked.push(id)
        return words[id] ?? ''
      },
    }
    const services = { clock: () => now, reminders, email }
    expect(await readReceipts(services)).toEqual({ asked: 3, bounced: 1 })
    expect(await readReceipts(services)).toEqual({ asked: 1, bounced: 0 })
    expect(asked.sort()).toEqual(['e1', 'e2', 'e3', 'e3'])

    const list = undelivered(await reminders.digestsBetween('2024-09-01', '2024-09-30'), [
      aPerson({ personId: 'p1', displayName: 'ICB Lead' }),
    ])
    expect(list).toEqual([
      {
        personId: 'p1',
        who: 'ICB Lead',
        day: '2024-09-23',
        what: 'A-p1',
        why: 'The e-mail address bounced.',
        next: 'Ask their organisation for the right address and change it on the roster.',
      },
    ])
  })
})

describe('the undelivered list', () => {
  it('names somebody who left, asks about doubt, and has a next step for a fault nobody foresaw', () => {
    const failed = (over: Partial<Digest>): Digest => ({ ...emailed('p9', ''), state: 'failed', ...over })
    const list = undelivered(
      [
        failed({ reason: 'This person is no longer on the roster.' }),
        failed({ state: 'unconfirmed', reason: 'No clear answer', day: '2024-09-24' }),
        failed({ reason: 'Something new', day: '2024-09-20' }),
        failed({ state: 'unconfirmed', until: '2024-09-25T00:00:00Z' }),
        failed({ state: 'sent' }),
      ],
      [],
    )
    expect(list.map(({ day, who }) => [day, who])).toEqual([
      ['2024-09-24', 'p9, who is not on the roster'],
      ['2024-09-23', 'p9, who is not on the roster'],
      ['2024-09-20', 'p9, who is not on the roster'],
    ])
    expect(list.map(({ next }) => next.slice(0, 20))).toEqual([
      'Ask them whether it ',
      'Give what they owned',
      'Ring them about it, ',
    ])
  })
})
