// Fills in an e-mail template the way GOV.UK Notify does: `((name))`, and `((name??words shown when it is yes))`.

export type EmailTemplate = { subject: string; body: string }

const PLACEHOLDER = /\(\(([^()?]+)(?:\?\?([\s\S]*?))?\)\)/g

/** The template's subject and body filled in, and the names of the placeholders no value was given for. */
export function fillTemplate(
  template: EmailTemplate,
  values: Record<string, unknown>,
): EmailTemplate & { missing: string[] } {
  const known = new Map(Object.entries(values).map(([name, value]) => [fold(name), value]))
  const missing = new Set<string>()
  const fill = (text: string) =>
    text.replace(PLACEHOLDER, (_whole, name: string, shown: string | undefined) => {
      const value = known.get(fold(name))
      if (value === undefined || value === null) missing.add(name.trim())
      if (shown !== undefined) return /^(yes|true|1|on)$/i.test(String(value)) ? shown : ''
      return Array.isArray(value) ? value.map((item) => `* ${item}`).join('\n') : String(value)
    })
  return { subject: fill(template.subject), body: fill(template.body), missing: [...missing] }
}

// Notify matches names whatever their case, spaces, dashes and underscores.
function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}
