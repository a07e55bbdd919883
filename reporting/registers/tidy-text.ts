// The one form in which text from a file is kept, so that the same words from CSV and workbook are the same text.

// A workbook's XML cannot carry control characters or code points that are no characters, and the writer of workbooks
// leaves them out, as it does the sign for an unreadable letter. Tabs and line breaks stay.
const NO_TEXT = /[[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]--[\t\n]]/gv
/** The plain case, told quickly: nothing at the ends, and only characters that need no second look. */
const UNTIDY = /^\s|\s$|[^\t\n -~\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffc]/

export function tidyText(given: string): string {
  if (!UNTIDY.test(given)) return given
  return given.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(NO_TEXT, '').trim()
}
