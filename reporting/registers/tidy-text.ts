// The one form in which text from a file is kept, so that the same words from CSV and workbook are the same text.

// Control characters cannot stand in a workbook's XML; tabs and line breaks can. The sign for an unreadable letter says
// nothing, and the writer of workbooks leaves it out.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: the plain case, told without a copy
const UNTIDY = /^\s|\s$|[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffd-\uffff]/

export function tidyText(given: string): string {
  if (!UNTIDY.test(given)) return given
  return given.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(CONTROLS, '').trim()
}
