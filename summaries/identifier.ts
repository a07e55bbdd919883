// A stretch of text that tells who somebody is, and the kinds there are.

export type IdentifierType =
  | 'PERSON_NAME'
  | 'DOB'
  | 'NHS_NUMBER'
  | 'ADDRESS'
  | 'POSTCODE'
  | 'PHONE'
  | 'EMAIL'
  | 'NI_NUMBER'
  | 'CASE_REF'
  | 'SCHOOL'
  | 'HOSPITAL'
  | 'VEHICLE_PLATE'
  | 'SOCIAL_MEDIA'

export type Identifier = { type: IdentifierType; start: number; end: number; text: string }

/** Every match of a pattern as an identifier; the group named `what`, where there is one, is the part that goes. */
export function matchesOf(text: string, pattern: RegExp, type: IdentifierType): Identifier[] {
  const found: Identifier[] = []
  for (const match of text.matchAll(pattern)) {
    const what = match.groups?.what ?? match[0]
    const start = match.index + match[0].lastIndexOf(what)
    found.push({ type, start, end: start + what.length, text: what })
  }
  return found
}

/** Adds those that overlap nothing found before. */
export function addFree(found: Identifier[], more: readonly Identifier[]): void {
  for (const one of more) {
    if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one)
  }
}

/** Start and end of the line a position stands on. */
export function lineAt(text: string, position: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', position - 1) + 1
  const next = text.indexOf('\n', position)
  return { start, end: next < 0 ? text.length : next }
}

/** The text as a pattern that matches exactly itself. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
