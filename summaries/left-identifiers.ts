// A second look for identifiers, simpler and stricter than the first and sharing nothing with it. When it finds anything,
// the text is not sent to a model.

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['an e-mail address', /[^\s@]@[^\s@]|\bat\b \w+ \bdot\b/i],
  ['a web address of a person', /(?:facebook|instagram|tiktok|snapchat)\.com\/\S/i],
  ['a number of ten digits or more', /(?:\d[\s.-]?){10,}/],
  ['a postcode', /\b[A-Z]{1,2}\d[A-Z\d]?[\s.-]*\d[A-Z]{2}\b/],
  ['a National Insurance number', /\b[A-CEGHJ-PR-TW-Z]{2}[\s.-]*(?:\d[\s.-]*){6}[A-D]\b/i],
  ['a vehicle plate', /\b[A-Z]{2}\d{2}[\s.-]?[A-Z]{3}\b/],
  ['a date of birth', /\b(?:d\.?\s?o\.?\s?b|born|date of birth)\b[^\n[]{0,20}\d{1,4}[\s./-]/i],
  ['a reference number', /\b[A-Z]{1,4}[-/]?\d{6,}\b|\b\d{2,3}\/\d{4,8}\/\d{2,4}\b/],
]

// The plan's own references and telephone lines of services are no identifiers of a person.
const OURS = /\bCAP-[A-Z]{3}-\d{3}\b|\b(?:0800|0808|0300|0344|0345|116)[\s\d]{6,10}\d\b|\b01603[\s]?223[\s]?409\b/g

/** What kinds of identifier seem to be left, in plain words; empty when none. */
export function leftIdentifiers(text: string): string[] {
  // Digits of other scripts and full-width letters are read as what they look like.
  const plain = text.normalize('NFKC').replace(OURS, ' ')
  return PATTERNS.filter(([, pattern]) => pattern.test(plain)).map(([name]) => name)
}
