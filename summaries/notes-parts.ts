// Cuts long notes into parts that a model reads one at a time, at an agenda item or an empty line where there is one.

/** About four pages: short enough that the answer is never near its limit. */
export const PART_LENGTH = 12_000

/** @returns parts that, put together, are the notes again */
export function notesParts(notes: string, length = PART_LENGTH): string[] {
  const parts: string[] = []
  let rest = notes
  while (rest.length > length) {
    const cut = cutOf(rest.slice(0, length))
    parts.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return rest.trim() === '' ? parts : [...parts, rest]
}

/** The last heading past the middle, else the last empty line, else the last line end, else the very end. */
function cutOf(text: string): number {
  const half = text.length / 2
  const places = [/\n(?=(?:#{1,6} |\d{1,2}[.)] )\S)/g, /\n\s*\n/g, /\n/g, / /g]
  for (const place of places) {
    const last = [...text.matchAll(place)].at(-1)
    if (last && last.index > half) return last.index + last[0].length
  }
  return text.length
}
