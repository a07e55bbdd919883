// A briefing as a Word document: a title, what it was made from, and each section as a list.
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import type { Briefing } from '../domain/briefing.ts'
import { sayDay } from '../domain/day.ts'

/** The bytes of a `.docx` file. */
export async function briefingDocument({ title, asAt, basis, lead, sections }: Briefing): Promise<Buffer> {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: `As at ${sayDay(asAt)}. ${basis}`, spacing: { after: 200 } }),
    ...lead.map((text) => new Paragraph({ text })),
    ...sections.flatMap(({ heading, lines }) => [
      new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
      ...lines.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
    ]),
  ]
  const document = new Document({
    title,
    creator: 'Partnership Assistant',
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    sections: [{ children }],
  })
  return Packer.toBuffer(document)
}
