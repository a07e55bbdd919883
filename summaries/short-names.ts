// Letters that notes give to a role in their list of those present, and use from there on.
import type { Block } from './split-notes.ts'

/**
 * Letters that stand for a role throughout: "Housing Options Manager (HOM)".
 * @param knownAs the role as the roster spells it, or empty for words that are no role
 */
export function shortNamesIn(blocks: readonly Block[], knownAs: (role: string) => string): Map<string, string> {
  const found = new Map<string, string>()
  for (const block of blocks.slice(0, 30)) {
    const words = block.cells.length > 0 ? block.cells.join('; ') : block.text
    for (const [, before = '', letters = ''] of words.matchAll(/([A-Z][^;:|().]{3,80}?)\s*[([]([A-Z]{2,6})[)\]]/g)) {
      // The list's own "and" comes before the last role, but a role may hold one too: "Parks and Open Spaces Manager".
      const listed = before.split(/,\s+/).at(-1)?.trim() ?? ''
      const role = [
        listed,
        listed
          .split(/\band (?=[A-Z])/)
          .at(-1)
          ?.trim() ?? '',
      ].find((one) => initialsOf(one) === letters)
      const known = role === undefined ? '' : knownAs(role)
      if (known !== '') found.set(letters, known)
    }
  }
  return found
}

/** `HOM` for Housing Options Manager. */
export function initialsOf(role: string): string {
  const words = role.split(/[\s-]+/).filter((word) => !/^(?:of|and|the|for|&)$/i.test(word))
  return words.map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.charAt(0).toUpperCase())).join('')
}
