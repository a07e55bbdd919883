// The group that a name stands for: its short name, its full one, or any other name people use.
import type { Group } from './group.ts'

/** @param name as somebody typed it, in any case */
export function groupNamed(name: string, groups: readonly Group[]): Group | undefined {
  const wanted = name.trim().toLowerCase()
  return groups.find((group) =>
    [group.name, group.fullName, ...group.aliases].some((known) => known.toLowerCase() === wanted),
  )
}
