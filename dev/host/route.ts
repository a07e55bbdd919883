// Finds the function an address belongs to, by the route templates of the Functions host: `notes/{id}`, `{id?}`,
// `{*rest}`. Literal parts match without regard to case and win over parameters, as they do when deployed.

type Part = { kind: 'literal' | 'param' | 'optional' | 'rest'; text: string }

export type Route<T> = { template: string; parts: Part[]; target: T }

const RANK = { literal: 0, param: 1, optional: 1, rest: 2 }

/** @throws Error naming the template when it uses something the local host does not know */
export function readRoute<T>(template: string, target: T): Route<T> {
  const parts = split(template).map((text): Part => {
    const [, star, name, optional] = /^\{(\*{0,2})(\w+)(\??)\}$/.exec(text) ?? []
    if (name && star) return { kind: 'rest', text: name }
    if (name) return { kind: optional ? 'optional' : 'param', text: name }
    if (/[{}]/.test(text)) throw new Error(`The local Functions host cannot read "${text}" in the route "${template}".`)
    return { kind: 'literal', text: text.toLowerCase() }
  })
  return { template, parts, target }
}

/** Every route the path fits, the most exact first, with the values of its parameters. */
export function matchRoutes<T>(routes: Route<T>[], path: string): { target: T; params: Record<string, string> }[] {
  const segments = split(path).map(decode)
  return routes
    .map((route) => ({ route, target: route.target, params: paramsOf(route.parts, segments) }))
    .filter((found): found is typeof found & { params: Record<string, string> } => found.params !== undefined)
    .sort((a, b) => compare(a.route.parts, b.route.parts))
    .map(({ target, params }) => ({ target, params }))
}

function split(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/** An encoded slash stays encoded, so that it cannot pass for the end of a part. Throws URIError when malformed. */
function decode(segment: string): string {
  return decodeURIComponent(segment.replace(/%2f/gi, '%252F'))
}

function paramsOf(parts: Part[], segments: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {}
  for (const [index, { kind, text }] of parts.entries()) {
    const segment = segments[index]
    if (kind === 'rest') {
      if (segment !== undefined) params[text] = segments.slice(index).join('/')
      return params
    }
    if (segment === undefined && kind !== 'optional') return undefined
    if (kind === 'literal' && segment?.toLowerCase() !== text) return undefined
    if (kind !== 'literal' && segment !== undefined) params[text] = segment
  }
  return segments.length <= parts.length ? params : undefined
}

function compare(a: Part[], b: Part[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index]
    if (!other) return 1
    if (RANK[part.kind] !== RANK[other.kind]) return RANK[part.kind] - RANK[other.kind]
  }
  return a.length - b.length
}
