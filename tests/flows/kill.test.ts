// A power cut between planning and delivering: after a new start everybody has their reminder, once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { eventually, type Product, startProduct } from '../support/product.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'partnership-'))
let product: Product | undefined

afterEach(async () => {
  await product?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Sent = { to: string; channel: string }[]
type Reminders = { rows: { person: string; state: string }[] }

/** Waits until a list has not grown for three seconds. */
async function quiet(list: () => Promise<unknown[]>): Promise<void> {
  for (let before = -1, now = (await list()).length; now !== before; ) {
    before = now
    await pause(3_000)
    now = (await list()).length
  }
}

it('killed between planning and delivery, the next start delivers each reminder once', async () => {
  const first = await startProduct({ DATA_DIR: dataDir })
  expect((await first.post('/admin/functions/plan-reminders', { input: '' })).status).toBe(202)
  await first.kill()

  product = await startProduct({ DATA_DIR: dataDir })
  const again = product
  const report = () => again.get<Reminders>('/api/reports/reminders?from=2024-04-22&to=2024-04-22')
  const planned = await eventually(
    report,
    (found) => found.rows.length > 0 && found.rows.every(({ state }) => state !== 'planned'),
    60_000,
  )
  const people = [...new Set(planned.rows.map(({ person }) => person))]
  expect(people.length).toBeGreaterThanOrEqual(10)

  // A digest caught in the middle of its send is held for evidence before it is sent again, labelled.
  // Others may be on their way this moment: what was sent is counted when nothing more has come for some seconds.
  await quiet(() => again.get<Sent>('/dev/messages'))
  const { rows } = await report()
  const held = new Set(rows.filter(({ state }) => state !== 'sent').map(({ person }) => person))
  const sent = await again.get<Sent>('/dev/messages')
  for (const person of people) {
    const copies = sent.filter(({ to }) => to === person).length
    if (held.has(person)) expect(copies).toBeLessThanOrEqual(1)
    else expect([person, copies]).toEqual([person, 1])
  }
  // And planning again finds nothing new to send.
  await again.post('/admin/functions/plan-reminders', { input: '' })
  expect((await again.get<Sent>('/dev/messages')).length).toBe(sent.length)
}, 180_000)
