// Prints the figures of a fault program as a table, and makes the program fail when one is missed.
import type { Truth } from './truth.ts'

/** A figure, and the most it may be; left out where it is only told. */
export type Claim = { what: string; got: number; most?: number; exactly?: number }

type Told = { mode: string; took: number; kills: number; truth: Truth; lost: { writes: number; lost: number } }

export function judge(claims: readonly Claim[], told?: Told): void {
  if (told) {
    const { mode, took, kills, truth, lost } = told
    console.log(`Mode ${mode}: ${took} s, ${kills} kills, ${truth.requests} sends asked of Teams`)
    console.log(
      `Injected: ${JSON.stringify(truth.injected)}; in doubt ${truth.doubtful}, of them posted ${truth.doubtfulPosted}`,
    )
    console.log(
      `Storage: ${lost.lost} of ${lost.writes} answers to writes lost; most sends in one second ${truth.mostInOneSecond}`,
    )
  }
  for (const { what, got, most, exactly } of claims) {
    const isMissed = (most !== undefined && got > most) || (exactly !== undefined && got !== exactly)
    const asked = exactly !== undefined ? `exactly ${exactly}` : most !== undefined ? `at most ${most}` : ''
    console.log(`${isMissed ? 'MISSED' : asked === '' ? '      ' : 'ok    '} ${what}: ${got} ${asked && `(${asked})`}`)
    if (isMissed) process.exitCode = 1
  }
}
