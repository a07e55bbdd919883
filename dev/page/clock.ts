// The clock card: shows the run's own date and time in London, and moves them.
import { getClock, setClock } from './api.ts'
import { byId } from './element.ts'
import { dayOf, daysOn, nineOn, sayDate, sayTime } from './london.ts'
import { showStatus, trying } from './status.ts'

const REDRAW_MS = 5000
let ahead = 0

/** Shows the clock and makes its buttons work. */
export function startClock(): void {
  byId('clock-day').addEventListener('click', () => void move(() => daysOn(now(), 1)))
  byId('clock-week').addEventListener('click', () => void move(() => daysOn(now(), 7)))
  byId('clock-form').addEventListener('submit', (event) => {
    event.preventDefault()
    void move(() => nineOn(byId<HTMLInputElement>('clock-input').value))
  })
  window.setInterval(draw, REDRAW_MS)
  void readClock()
}

/** Reads the clock again, after someone has moved it. */
export function readClock(): Promise<void> {
  return trying(async () => {
    keep((await getClock()).now)
  })
}

/** The run's present moment, as far as the page knows. */
export function now(): Date {
  return new Date(Date.now() + ahead)
}

function move(to: () => string): Promise<void> {
  return trying(async () => {
    keep((await setClock(to())).now)
    showStatus(`It is now ${sayDate(now())}, ${sayTime(now())}.`)
  })
}

function keep(moment: string): void {
  ahead = new Date(moment).getTime() - Date.now()
  byId<HTMLInputElement>('clock-input').value = dayOf(now())
  draw()
}

function draw(): void {
  const [date, time] = [sayDate(now()), sayTime(now())]
  byId('clock-date').textContent = date
  byId('clock-time').textContent = time
  byId('top-clock').textContent = `${date}, ${time}`
}
