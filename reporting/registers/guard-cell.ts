// Text in a CSV that a spreadsheet would run as a formula is kept from running by an apostrophe, and taken back as it was.

// OWASP ASVS 1.2.10, full-width forms included. Apostrophes already there get one more, so that nothing is lost.
const FORMULA_START = /^'*[=+\-@\t\r\n\0＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r\n\0＝＋－＠]/

export function guardCell(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}

export function unguardCell(text: string): string {
  return text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text
}
