// Reads an entry of a workbook as a stream of XML, refusing what an honest workbook never holds.
import sax, { type SAXParser, type Tag } from 'sax'
import { Refusal } from '../../domain/refusal.ts'
import { unpack } from './zip-entries.ts'

type Listener = {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** Feeds the listener piece by piece, pausing after each, so that nobody holds the whole. */
export function* readXml(bytes: Uint8Array, entry: string, listener: Listener): Generator<void> {
  const parser = newParser(listener)
  const decoder = new TextDecoder()
  for (const chunk of unpack(bytes, entry)) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.write(decoder.decode())
  yield
}

/** The whole of a small entry at once. */
export function readXmlWhole(bytes: Uint8Array, entry: string, listener: Listener): void {
  for (const _piece of readXml(bytes, entry, listener));
}

function newParser({ open, text, close }: Listener): SAXParser {
  const parser = sax.parser(true, {})
  const refuse = () => {
    throw new Refusal(400, 'The workbook is damaged. Save it as .xlsx again and send that.')
  }
  parser.onerror = refuse
  // Entities of a document's own are how XML is made to explode or to read other files.
  parser.ondoctype = refuse
  parser.onopentag = (tag) => open?.(local(tag.name), (tag as Tag).attributes)
  parser.onclosetag = (name) => close?.(local(name))
  if (text) {
    parser.ontext = text
    parser.oncdata = text
  }
  return parser
}

/** Some programs write `x:row` where Excel writes `row`. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
