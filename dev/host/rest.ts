// The wait between two looks at a queue: none after messages came, longer and longer while none do, cut short by a wake.

/** Every look costs the emulator a few milliseconds: two looks at an empty queue are never closer than this. */
const SHORTEST_MS = 50
const LONGEST_MS = 1_000

export type Rest = {
  /** Waits, unless messages just came. */
  rest(found: number): Promise<void>
  /** Ends the wait under way, or cuts the next one to the shortest. */
  wake(): void
  end(): void
  isEnded(): boolean
}

export function restBetweenLooks(): Rest {
  let length = SHORTEST_MS
  let isWoken = false
  let isEnded = false
  let cutShort: () => void = () => undefined
  let isCuttable = false
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      cutShort = () => {
        clearTimeout(timer)
        resolve()
      }
      if (isEnded) cutShort()
    })
  return {
    async rest(found) {
      length = found > 0 ? SHORTEST_MS : Math.min(length * 2, LONGEST_MS)
      if (found > 0) return
      await sleep(SHORTEST_MS)
      isCuttable = true
      if (!isWoken) await sleep(length - SHORTEST_MS)
      isCuttable = false
      isWoken = false
    },
    wake() {
      isWoken = true
      if (isCuttable) cutShort()
    },
    end() {
      isEnded = true
      cutShort()
    },
    isEnded: () => isEnded,
  }
}
