// Runs one function once, through the invocation model of `@azure/functions` itself, so that handlers get the arguments
// they get when deployed.
import { randomUUID } from 'node:crypto'
import type { LogLevel, RpcData } from './functions-core.ts'
import type { Registration } from './load-functions.ts'

/** Told one message at a time; errors come whole, with their stack. */
export type HostLog = (level: LogLevel, message: string) => void

export type Call = { data: RpcData; triggerMetadata?: Record<string, RpcData> }

/** What the handler returned, as the runtime would receive it. Throws what the handler throws. */
export async function invoke(registration: Registration, call: Call, log: HostLog): Promise<RpcData | null> {
  const { name, bindings, trigger, handler, model } = registration
  const invocation = model.getInvocationModel({
    invocationId: randomUUID(),
    metadata: { name, bindings },
    request: { inputData: [{ name: trigger.name, data: call.data }], triggerMetadata: call.triggerMetadata ?? {} },
    log: (level, _category, message) => log(level, `${name}: ${message}`),
  })
  const { context, inputs } = await invocation.getArguments()
  const result = await invocation.invokeFunction(context, inputs, handler)
  const { returnValue } = await invocation.getResponse(context, result)
  return returnValue ?? null
}

/** An error whole, for the log: its stack and every cause behind it. */
export function wholeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\nCaused by: ${wholeError(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
