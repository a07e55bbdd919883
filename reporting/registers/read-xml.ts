// Reads an entry of a workbook as a stream of XML, refusing what an honest workbook never holds.
import { SaxesParser } from 'saxes'
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
  // Closing tells of a document that was cut short.
  parser.write(decoder.decode()).close()
  yield
}

/** The whole of a small entry at once. */
export function readXmlWhole(bytes: Uint8Array, entry: string, listener: Listener): void {
  for (const _piece of readXml(bytes, entry, listener));
}

type PlainParser = SaxesParser<{ xmlns: false; position: false }>

function newParser({ open, text, close }: Listener): PlainParser {
  const parser: PlainParser = new SaxesParser({ xmlns: false, position: false })
  const refuse = () => {
    throw new Refusal(400, 'The workbook is damaged. Save it as .xlsx again and send that.')
  }
  parser.on('error', refuse)
  // Entities of a document's own are how XML is made to explode or to read other files.
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name, attributes }) => open?.(local(name), attributes))
  parser.on('closetag', ({ name }) => close?.(local(name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

/** Some programs write `x:row` where Excel writes `row`. */
function local(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
