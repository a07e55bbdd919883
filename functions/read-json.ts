// Reads JSON that came from outside, strictly: what two readers could understand differently is refused.
import { visit } from 'jsonc-parser'
import { Refusal } from '../domain/refusal.ts'

// Cards and activities nest some ten levels; more is an attempt to exhaust whoever walks through it.
const DEEPEST = 32
// Names that change what an object is when it is copied carelessly.
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype'])

// Keeps a byte order mark, which JSON may not begin with, and refuses bytes that are no UTF-8.
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * @param what named in the refusal: `a Bot Framework activity`
 * @throws Refusal 400 for anything but one JSON value in UTF-8: also for a byte order mark, a name given twice, a
 * forbidden name, nesting deeper than 32 levels
 */
export function readJson(bytes: Uint8Array, what: string): unknown {
  let text: string
  let value: unknown
  try {
    text = strictUtf8.decode(bytes)
    value = JSON.parse(text)
  } catch (error) {
    // The decoder throws a TypeError for bytes that are not UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw new Refusal(400, `This is not JSON in UTF-8. Send ${what}.`)
    throw error
  }
  refuseSmuggled(text, what)
  return value
}

function refuseSmuggled(text: string, what: string): void {
  const open: Set<string>[] = []
  const enter = (): void => {
    if (open.push(new Set()) > DEEPEST) throw new Refusal(400, `This JSON is nested too deeply. Send ${what}.`)
  }
  const leave = (): void => {
    open.pop()
  }
  visit(text, {
    onObjectBegin: enter,
    onArrayBegin: enter,
    onObjectEnd: leave,
    onArrayEnd: leave,
    onObjectProperty(name) {
      const names = open.at(-1)
      if (FORBIDDEN_NAMES.has(name))
        throw new Refusal(400, `This JSON has a name that is not taken here. Send ${what}.`)
      if (names?.has(name)) throw new Refusal(400, `This JSON gives one name twice. Send ${what}.`)
      names?.add(name)
    },
  })
}
