// Loads an app's entry module and reads back the functions it registers with `@azure/functions`.
import { type Binding, type Handler, type ProgrammingModel, supplyFunctionsCore } from './functions-core.ts'

export type TriggerKind = 'http' | 'timer' | 'queue'

export type Registration = {
  name: string
  kind: TriggerKind
  /** The trigger's own settings: route, methods and authLevel; schedule; or queueName. */
  trigger: Binding
  bindings: Record<string, Binding>
  handler: Handler
  model: ProgrammingModel
}

const KINDS: Record<string, TriggerKind> = { httptrigger: 'http', timertrigger: 'timer', queuetrigger: 'queue' }

/**
 * The functions an entry registers while it loads. A process loads an entry once: a second load of the same module
 * registers nothing, and is refused.
 * @throws Error naming the function when the local host cannot run what it asks for
 */
export async function loadFunctions(entry: () => Promise<unknown>): Promise<Registration[]> {
  const collected = supplyFunctionsCore()
  const before = collected.functions.length
  await entry()
  const { model } = collected
  const found = collected.functions.slice(before)
  if (!model || found.length === 0) throw new Error('The entry module registered no functions.')
  return found.map(({ name, bindings, handler }, index) => {
    if (found.findIndex((other) => other.name === name) !== index)
      throw new Error(`Two functions are registered under the name "${name}".`)
    const trigger = Object.values(bindings).find(({ type }) => /trigger$/i.test(type))
    const kind = trigger && KINDS[trigger.type.toLowerCase()]
    const others = Object.values(bindings).filter((binding) => binding !== trigger && binding.type !== 'http')
    if (!trigger || !kind || others.length > 0) throw new Error(unsupported(name, kind ? others : [trigger]))
    return { name, kind, trigger, bindings, handler, model }
  })
}

function unsupported(name: string, bindings: (Binding | undefined)[]): string {
  const types = bindings.map((binding) => binding?.type ?? 'no trigger').join(', ')
  return `The local Functions host runs HTTP, timer and queue functions only: "${name}" has ${types}.`
}
