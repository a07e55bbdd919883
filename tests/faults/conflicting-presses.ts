// Pairs of people who press opposite buttons on the same card at the same moment, one press in five delivered again, with
// storage that loses one answer in twenty after the write. Prints the figures and exits with 1 when one is missed.
// Usage: node tests/faults/conflicting-presses.ts [pairs]
import type { Incoming } from '../../bot/incoming.ts'
import { type PressServices, pressButton } from '../../bot/press-button.ts'
import { answerCard } from '../../cards/answer.ts'
import { inLanes } from '../../delivery/in-lanes.ts'
import { startEmulator } from '../../dev/emulator.ts'
import { Refusal } from '../../domain/refusal.ts'
import { anAction, businessUnit, chair } from '../support/things.ts'
import { endChildren, startServer } from './children.ts'
import { faultHouse } from './fault-house.ts'
import { judge } from './figures.ts'
import { NOW } from './seed-people.ts'
import { seeded } from './seeded.ts'

const pairs = Number(process.argv[2] ?? '5000')
const LANES = 8
const chance = seeded(3)

type Press = { ref: string; verb: string; took: number; result: 'applied' | 'told' | 'failed'; why: string }

const emulator = await startEmulator()
try {
  const tableUrl = /TableEndpoint=(http:\/\/[^/;]+)/.exec(emulator.connectionString)?.[1] ?? ''
  const proxyUrl = await startServer('./storage-proxy.ts', [tableUrl, '0.05', '5'])
  const settings = { connectorUrl: '', now: NOW, policy: {}, startedAt: Date.now() }
  const sound = faultHouse({ ...settings, connectionString: emulator.connectionString })
  const house = faultHouse({ ...settings, connectionString: emulator.connectionString.replace(tableUrl, proxyUrl) })
  const refs = Array.from({ length: pairs }, (_, index) => `CAP-${String(index).padStart(5, '0')}`)
  await sound.actions.seed(refs.map((ref) => anAction({ ref, requestedDue: '2024-12-20', requestedReason: 'vacancy' })))
  const services: PressServices = {
    ...house,
    redraw: async () => undefined,
    show: async () => undefined,
    tryRule: () => Promise.reject(new Error('No rule is tried here.')),
    drawPressed: async () => answerCard({ title: 'Drawn', paragraphs: [], basis: '', next: [] }),
  }
  const presses: Press[] = []
  const began = Date.now()
  await inLanes(refs, LANES, async (ref) => {
    const both = ['agree-time', 'refuse-time'].flatMap((verb) => {
      const once = () => press(ref, verb, services)
      return chance() < 0.2 ? [once(), once()] : [once()]
    })
    presses.push(...(await Promise.all(both)))
  })
  const took = (Date.now() - began) / 1000
  const after = new Map((await sound.actions.list()).map((action) => [action.ref, action]))
  const changes = Map.groupBy(await sound.actions.changes(), ({ ref }) => ref)
  const byRef = Map.groupBy(presses, ({ ref }) => ref)
  const sorted = presses.map((one) => one.took).sort((a, b) => a - b)
  const verbsApplied = (ref: string) =>
    new Set((byRef.get(ref) ?? []).filter((p) => p.result === 'applied').map((p) => p.verb))
  console.log(
    `${presses.length} presses in ${Math.round(took)} s, ${LANES} pairs at once; ${presses.length - 2 * pairs} delivered again`,
  )
  judge([
    {
      what: 'pairs of which none was applied',
      got: refs.filter((ref) => verbsApplied(ref).size === 0).length,
      most: 0,
    },
    { what: 'pairs of which both were applied', got: refs.filter((ref) => verbsApplied(ref).size > 1).length, most: 0 },
    { what: 'actions changed twice', got: refs.filter((ref) => changes.get(ref)?.length !== 1).length, most: 0 },
    { what: 'actions not at version 2', got: refs.filter((ref) => after.get(ref)?.version !== 2).length, most: 0 },
    {
      what: 'losers who were not told',
      got: refs.filter((ref) => !(byRef.get(ref) ?? []).some((p) => p.result === 'told')).length,
      most: 0,
    },
    { what: 'presses that failed otherwise', got: presses.filter((p) => p.result === 'failed').length, most: 0 },
    {
      what: 'milliseconds, 99th percentile',
      got: Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0),
      most: 1500,
    },
    { what: 'milliseconds, median', got: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0) },
  ])
  console.log([...new Set(presses.map(({ why }) => why.replace(/CAP-\d+/, 'CAP-…')))].filter(Boolean).join('\n'))
} finally {
  endChildren()
  await emulator.stop()
}

async function press(ref: string, verb: string, services: PressServices): Promise<Press> {
  const person = verb === 'agree-time' ? chair : businessUnit
  const incoming = {
    verb,
    data: { kind: 'action', ref, v: '1' },
    isInvoke: true,
    pressedActivityId: 'card',
  } as unknown as Incoming
  const began = Date.now()
  const done = (result: Press['result'], why = ''): Press => ({ ref, verb, took: Date.now() - began, result, why })
  try {
    const { isRefused, toast } = await pressButton(incoming, person, services)
    return isRefused ? done('told', toast) : done('applied')
  } catch (error) {
    return error instanceof Refusal ? done('told', error.message) : done('failed', String(error))
  }
}
