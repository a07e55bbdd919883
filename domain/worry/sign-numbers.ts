// Numbers for the signs a message is read by: of a word, and of numbers joined into one.

// FNV-1a, 32 bits: small, quick and the same on every machine.
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}

// Numbers made into one, each stirred well in, so that signs of different sorts fall apart.
export function joined(kind: number, one: number, two = 0, three = 0): number {
  let value = Math.imul(one ^ Math.imul(kind, 0x27d4eb2f), 0x9e3779b1)
  value = Math.imul(value ^ (value >>> 15) ^ two, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13) ^ three, 0xc2b2ae35)
  // Left signed: a list of such numbers is kept as it is, one of larger numbers as an object each.
  return value ^ (value >>> 16)
}
