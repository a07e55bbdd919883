// Reads what each source file imports, and says which imports break the table of rooms.
import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { KEPT_TO, ROOMS } from './rooms.ts'

// `import ... from 'x'`, `export ... from 'x'`, `import 'x'` and `import('x')`.
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?:type\s+)?(?:[\w*{][^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

export function importsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return [...code.matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? '')
}

/** What is wrong with one file's imports, in words; empty when nothing is. `file` is relative to `root`. */
export function breaches(root: string, file: string, source = readFileSync(join(root, file), 'utf8')): string[] {
  const [roomName = ''] = file.split(sep)
  const room = ROOMS[roomName]
  if (!room) return []
  return importsIn(source).flatMap((name) => {
    if (name.startsWith('node:') || builtinModules.includes(name)) return []
    if (name.startsWith('.')) {
      const [target = ''] = relative(root, join(root, dirname(file), name)).split(sep)
      return target === roomName || room.imports.includes(target)
        ? []
        : [`${file} imports from ${target}, which ${roomName} may not`]
    }
    const packageName = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '')
    if (!room.packages.includes(packageName))
      return [`${file} uses the package ${packageName}, which ${roomName} may not`]
    const kept = KEPT_TO[packageName]
    return kept && !kept.includes(file) ? [`${file} uses ${packageName}, which is kept to ${kept.join(', ')}`] : []
  })
}
