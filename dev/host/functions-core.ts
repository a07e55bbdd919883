// The module `@azure/functions-core`, which the Functions runtime supplies to `@azure/functions` and npm does not have.
// Supplying it here is the only way to read back what an app registers.
import { registerHooks } from 'node:module'

export type Binding = { name: string; type: string; direction: string } & Record<string, unknown>

/** Data as the runtime hands it over; `string` that parses as JSON reaches a handler parsed. */
export type RpcData = {
  string?: string
  json?: string
  bytes?: Uint8Array
  int?: number
  http?: RpcHttp
}

/** One HTTP request or response. Response cookies are in the runtime's own shape. */
export type RpcHttp = {
  url?: string
  method?: string
  headers?: Record<string, string>
  params?: Record<string, string>
  body?: RpcData | null
  statusCode?: string
  cookies?: RpcCookie[]
}

type Nullable<T> = { value: T } | undefined
export type RpcCookie = {
  name: string
  value: string
  domain?: Nullable<string>
  path?: Nullable<string>
  expires?: Nullable<{ seconds: number }>
  secure?: Nullable<boolean>
  httpOnly?: Nullable<boolean>
  sameSite?: 'none' | 'lax' | 'strict' | 'explicitNone'
  maxAge?: Nullable<number>
}

export type LogLevel = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none'

export type Handler = (...inputs: unknown[]) => unknown

/** What `@azure/functions` builds for each call: the arguments, the call, the answer. */
export type InvocationModel = {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>
  invokeFunction(context: unknown, inputs: unknown[], handler: Handler): Promise<unknown>
  getResponse(context: unknown, result: unknown): Promise<{ returnValue?: RpcData | null }>
}

export type ProgrammingModel = { getInvocationModel(call: CoreCall): InvocationModel }

export type CoreCall = {
  invocationId: string
  metadata: { name: string; bindings: Record<string, Binding> }
  request: { inputData: { name: string; data: RpcData }[]; triggerMetadata: Record<string, RpcData> }
  log(level: LogLevel, category: string, message: string): void
}

/** What an app did with the module while its entry loaded. */
export type Collected = {
  model?: ProgrammingModel
  functions: { name: string; bindings: Record<string, Binding>; handler: Handler }[]
}

// A symbol on the global object, for the module is read by Node's own loader, which shares no scope with this file.
const SLOT = Symbol.for('partnership-assistant.functions-core')
const ADDRESS = 'local-host:functions-core'

/** Makes `require('@azure/functions-core')` answer in this process. Call before anything registers. */
export function supplyFunctionsCore(): Collected {
  const shared = globalThis as { [SLOT]?: { collected: Collected } }
  const existing = shared[SLOT]
  if (existing) return existing.collected
  const collected: Collected = { functions: [] }
  shared[SLOT] = { collected, ...coreModule(collected) }
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@azure/functions-core'
        ? { url: ADDRESS, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === ADDRESS
        ? {
            format: 'commonjs',
            source: `module.exports = globalThis[Symbol.for(${JSON.stringify(SLOT.description)})]`,
            shortCircuit: true,
          }
        : next(url, context),
  })
  return collected
}

function coreModule(collected: Collected) {
  return {
    setProgrammingModel: (model: ProgrammingModel) => {
      collected.model = model
    },
    registerFunction: (metadata: { name: string; bindings: Record<string, Binding> }, handler: Handler) => {
      collected.functions.push({ ...metadata, handler })
    },
    registerHook: (name: string) => {
      throw new Error(`The local Functions host runs no hooks: "${name}" was registered.`)
    },
    log: (level: LogLevel, category: string, message: string) => {
      if (level === 'error' || level === 'critical') process.stderr.write(`${category}: ${message}\n`)
    },
  }
}
