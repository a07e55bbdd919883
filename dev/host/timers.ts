// Runs timer functions by a clock that can be moved: each schedule is asked, every second, what fell due since the last
// look. Schedules are UTC, as on the plan the app is deployed to.
import { Cron } from 'croner'
import type { Call } from './invoke.ts'
import type { Registration } from './load-functions.ts'

const LOOK_MS = 1_000
/** A run later than two looks missed its moment. */
const LATE_MS = 2 * LOOK_MS

export type Timers = {
  /** Sets the schedules going; until then timers run by hand only. */
  start(): void
  /** To be called once the clock was moved: what fell due on the way runs once each, in order; resolves when done. */
  clockMoved(): Promise<void>
  runNow(registration: Registration): Promise<void>
  /** Starts no more runs; resolves when those under way are done. */
  stop(): Promise<void>
}

type Options = {
  registrations: Registration[]
  clock: () => Date
  /** Runs the function to its end and never rejects. */
  run: (registration: Registration, call: Call) => Promise<unknown>
}

type Timer = {
  registration: Registration
  cron: Cron
  last: Date | undefined
  next: Date | undefined
  /** The run under way, if any: a timer never overlaps itself. */
  turn: Promise<void>
  busy: boolean
}

/** @throws Error naming the timer whose schedule cannot be read */
export function readTimers({ registrations, clock, run }: Options): Timers {
  let seen = clock()
  let ticking: NodeJS.Timeout | undefined
  const timers = registrations.filter(({ kind }) => kind === 'timer').map((one) => timerOf(one, seen))

  const call = (timer: Timer, isPastDue: boolean) =>
    run(timer.registration, { data: timerData(timer, clock(), isPastDue) })
  const runDue = (timer: Timer) =>
    inTurn(timer, async () => {
      const now = clock()
      const due = timer.next
      if (!due || due > now) return
      Object.assign(timer, { last: due, next: after(timer.cron, now) })
      await call(timer, now.getTime() - due.getTime() > LATE_MS)
    })
  const look = () => {
    const now = clock()
    // Moved back: what is due counts from the new time.
    if (now < seen) for (const timer of timers) timer.next = after(timer.cron, now)
    seen = now
    return timers.filter(({ next }) => next && next <= now)
  }
  const settled = () => Promise.all(timers.map(({ turn }) => turn))

  return {
    start() {
      for (const timer of timers) {
        if (timer.registration.trigger.runOnStartup) void inTurn(timer, () => call(timer, false))
      }
      ticking = setInterval(() => {
        for (const timer of look()) if (!timer.busy) void runDue(timer)
      }, LOOK_MS)
    },
    async clockMoved() {
      const due = look().sort((a, b) => Number(a.next) - Number(b.next))
      for (const timer of due) await runDue(timer)
      await settled()
    },
    async runNow(registration) {
      const timer = timers.find((one) => one.registration === registration)
      if (timer) await inTurn(timer, () => call(timer, false))
    },
    async stop() {
      clearInterval(ticking)
      await settled()
    },
  }
}

/** Does the work once the timer's earlier runs are done. */
function inTurn(timer: Timer, work: () => Promise<unknown>): Promise<void> {
  timer.turn = timer.turn.then(async () => {
    timer.busy = true
    await work()
    timer.busy = false
  })
  return timer.turn
}

function timerOf(registration: Registration, now: Date): Timer {
  const schedule = String(registration.trigger.schedule)
  const cron = readSchedule(registration.name, schedule)
  return { registration, cron, last: undefined, next: after(cron, now), turn: Promise.resolve(), busy: false }
}

/** Six fields, seconds first; a day must fit both the day of the month and the day of the week. */
function readSchedule(name: string, schedule: string): Cron {
  try {
    return new Cron(schedule, { mode: '6-part', domAndDow: true, timezone: 'UTC' })
  } catch (error) {
    throw new Error(
      `The schedule "${schedule}" of the timer "${name}" cannot be read: write six fields, seconds first.`,
      {
        cause: error,
      },
    )
  }
}

function after(cron: Cron, moment: Date): Date | undefined {
  return cron.nextRun(moment) ?? undefined
}

/** The argument as the Functions host writes it; `@azure/functions` turns its names to lower case. */
function timerData({ last, next }: Timer, now: Date, isPastDue: boolean): Call['data'] {
  const never = '0001-01-01T00:00:00+00:00'
  const status = {
    Last: last?.toISOString() ?? never,
    Next: next?.toISOString() ?? never,
    LastUpdated: now.toISOString(),
  }
  const timer = { Schedule: { AdjustForDST: true }, ScheduleStatus: status, IsPastDue: isPastDue }
  return { json: JSON.stringify(timer) }
}
