// The two ways the host runs a function: handing on what it throws, or logging it.
import type { RpcData } from './functions-core.ts'
import { type Call, type HostLog, invoke, wholeError } from './invoke.ts'
import type { Registration } from './load-functions.ts'

export type FunctionRuns = {
  /** What the function returned. Throws what it throws. */
  run(registration: Registration, call: Call): Promise<RpcData | null>
  /** False when the function failed, which is logged whole. */
  succeeds(registration: Registration, call: Call): Promise<boolean>
}

/** @param afterwards called after every run that may have put something on a queue */
export function functionRuns(log: HostLog, afterwards: () => void): FunctionRuns {
  const run: FunctionRuns['run'] = async (registration, call) => {
    try {
      return await invoke(registration, call, log)
    } finally {
      if (call.data.http?.method !== 'GET') afterwards()
    }
  }
  return {
    run,
    async succeeds(registration, call) {
      try {
        await run(registration, call)
        return true
      } catch (error) {
        log('error', `${registration.name} failed: ${wholeError(error)}`)
        return false
      }
    },
  }
}
