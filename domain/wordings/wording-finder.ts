// Finds which of many wordings may be in a text by what each cannot do without, so that only those few are tried: trying all
// of them costs a question more than anything else that is done with it.
import { type Beginning, neededBeginnings } from './needed-beginnings.ts'

// Letters, figures and `_`, and one place for whatever else.
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'
const PLACES = new Uint8Array(128)
for (let at = 0; at < LETTERS.length; at += 1) PLACES[LETTERS.charCodeAt(at)] = at + 1
const WIDTH = LETTERS.length + 1
const BITS = 32

/** Places in the list of those wordings that may match a text, in order. Whatever is not among them does not match. */
export type FindWordings = (text: string) => number[]

/** @param wordings to be tried on lower-case text. They are read when the first text is looked at. */
export function wordingFinder(wordings: readonly RegExp[]): FindWordings {
  let find: FindWordings | undefined
  return (text) => {
    find ??= finderOf(wordings)
    return find(text)
  }
}

/** The place in the list of the first wording that a text has; undefined where it has none. */
export function firstWordingIn(wordings: readonly RegExp[]): (text: string) => number | undefined {
  const find = wordingFinder(wordings)
  return (text) => find(text).find((place) => wordings[place]?.test(text))
}

function finderOf(wordings: readonly RegExp[]): FindWordings {
  const size = Math.ceil(wordings.length / BITS)
  const tree = treeOf(wordings, size)
  const found = new Int32Array(size)
  return (text) => {
    found.set(tree.always)
    let at = 0
    while (at < text.length) {
      let node = 0
      let place = placeOf(text, at)
      for (; place > 0; place = placeOf(text, ++at)) {
        node = node < 0 ? node : (tree.next[node * WIDTH + place] ?? 0) - 1
        if (node > 0) gather(found, tree.begun, node)
      }
      // The word has ended.
      if (node > 0) gather(found, tree.whole, node)
      at += 1
    }
    return placesIn(found)
  }
}

function placeOf(text: string, at: number): number {
  return PLACES[text.charCodeAt(at)] ?? 0
}

function gather(found: Int32Array, sets: Int32Array, node: number): void {
  for (let at = 0; at < found.length; at += 1) found[at] = (found[at] ?? 0) | (sets[node * found.length + at] ?? 0)
}

function placesIn(found: Int32Array): number[] {
  const places: number[] = []
  for (let at = 0; at < found.length; at += 1) {
    for (let left = found[at] ?? 0; left !== 0; left &= left - 1) places.push(at * BITS + 31 - Math.clz32(left & -left))
  }
  return places
}

/**
 * Beginnings letter by letter. `next` holds, by node and letter, the number of the node after it and one more, or nought;
 * the sets hold, by node, a bit for each wording: those that a word needs to begin so for, and to be so.
 */
type Tree = { next: Int32Array; begun: Int32Array; whole: Int32Array; always: Int32Array }

function treeOf(wordings: readonly RegExp[], size: number): Tree {
  const needed = wordings.map(neededBeginnings)
  const nodes = 1 + needed.flatMap((one) => one ?? []).reduce((sum, { letters }) => sum + letters.length, 0)
  const next = new Int32Array(nodes * WIDTH)
  const [begun, whole, always] = [new Int32Array(nodes * size), new Int32Array(nodes * size), new Int32Array(size)]
  let made = 1
  const nodeOf = ({ letters }: Beginning): number => {
    let node = 0
    for (let at = 0; at < letters.length; at += 1) {
      const edge = node * WIDTH + placeOf(letters, at)
      if (next[edge] === 0) next[edge] = ++made
      node = (next[edge] ?? 0) - 1
    }
    return node
  }
  for (const [number, beginnings] of needed.entries()) {
    const [at, bit] = [Math.floor(number / BITS), 1 << (number % BITS)]
    const put = (set: Int32Array, node: number): void => {
      set[node * size + at] = (set[node * size + at] ?? 0) | bit
    }
    if (beginnings === undefined) put(always, 0)
    for (const one of beginnings ?? []) put(one.isWhole ? whole : begun, nodeOf(one))
  }
  return { next, begun, whole, always }
}
