// A person's or a register's words made safe for a card: shown as they are, never read as Markdown or a template.

// Teams reads these in a TextBlock as bold, lists, links or code (Microsoft's page on card formatting).
// Round brackets are left alone: without square ones they make no link, and role titles are full of them.
const MARKDOWN = /[\\`*_~[\]]/g

/** Escapes Markdown, takes out mention tags and breaks `${`, so that no text can act as anything else. */
export function plain(text: string): string {
  // Most words hold none of it.
  if (!/[\\`*_~[\]<$]/.test(text)) return text
  return withoutMentions(text)
    .replace(MARKDOWN, (mark) => `\\${mark}`)
    .replaceAll('${', '$ {')
}

/** Again and again, for taking one tag out of the middle of another leaves a tag. */
function withoutMentions(text: string): string {
  const bare = text.replace(/<\/?at[^>]*>/gi, '')
  return bare === text ? text : withoutMentions(bare)
}

/** Shortens to `limit` characters at a word, with an ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).trimEnd()}…`
}
