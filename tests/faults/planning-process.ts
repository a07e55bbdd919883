// One host that plans, several times at once when told to. Runs in a process of its own:
// node tests/faults/planning-process.ts <settings as JSON> <planners>
import { planReminders } from '../../delivery/plan-reminders.ts'
import { faultHouse, type HouseSettings } from './fault-house.ts'

const settings = JSON.parse(process.argv[2] ?? '{}') as HouseSettings
const planners = Number(process.argv[3] ?? '1')

process.send?.('ready')
process.once('disconnect', () => process.exit(0))
process.on('message', (now: string) => {
  const house = faultHouse({ ...settings, now, startedAt: Date.now() })
  Promise.all(Array.from({ length: planners }, () => planReminders(house))).then(
    (runs) =>
      process.send?.({
        digests: runs.reduce((sum, run) => sum + run.digests, 0),
        problems: runs.flatMap((run) => run.problems),
      }),
    (error: unknown) => process.send?.({ digests: 0, problems: [String(error)] }),
  )
})
