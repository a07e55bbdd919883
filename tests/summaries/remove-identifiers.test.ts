// What must go from notes, and what must stay. Every name here is invented.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampleKnown } from '../../dev/marked-notes.ts'
import { countNames, notesWithNames } from '../../dev/planted-names.ts'
import { isNhsNumber } from '../../summaries/nhs-number.ts'
import { removeIdentifiers } from '../../summaries/remove-identifiers.ts'

const known = sampleKnown()

it.each([
  ['The social worker spoke to Kayleigh about contact.', ['Kayleigh']],
  ['Jayden Okonkwo-Pryce (aged 9) attends Fenbrook Primary.', ['Jayden', 'Okonkwo-Pryce', 'Fenbrook Primary']],
  [
    'Present: Jane Smithson (Police), Tom Brackley (Health), Ms. L. Ogundipe',
    ['Jane Smithson', 'Tom Brackley', 'Ogundipe'],
  ],
  ['Baby B was seen on Tuesday and child AB on Friday.', ['Baby B', 'child AB']],
  ['The Marlowe family have moved.', ['Marlowe']],
  ['She is known as Pixie and her sister is called Tegan-Rae.', ['Pixie', 'Tegan-Rae']],
  ['Reported by PC 1423 Hargreaves last night.', ['Hargreaves']],
  ['The boy, Zac, told staff that Mr Petrov had hit him.', ['Zac', 'Petrov']],
  ['Hope Baker lives with her aunt Grace Little.', ['Hope Baker', 'Grace Little']],
  ['A referral about his brother Jack came in.', ['Jack']],
  ['Call +44 7700 900123 or 01603 496012.', ['7700 900123', '496012']],
  ['DOB: 03-11-2015, NHS no. 943 476 5919.', ['03-11-2015', '943 476 5919']],
  ['born on the 3rd of May 2011 in Norwich', ['3rd of May 2011']],
  ['NI number QQ123456C', ['QQ123456C']],
  ['seen at 42 The Street, Little Plumstead, NR13 5EW', ['42 The Street', 'NR13 5EW']],
  ['They live at Rose Cottage, Mill Lane, Great Snoring.', ['Rose Cottage', 'Mill Lane']],
  ['The crime number is 36/12345/24 and LCS ID 1234567.', ['36/12345/24', '1234567']],
  ['Car registration AB12 CDE was seen; also a van, reg P451 KLM.', ['AB12 CDE', 'P451 KLM']],
  [
    "He goes to St Edburga's C of E Primary School and was seen at Wensum Valley Medical Centre.",
    ['Edburga', 'Wensum Valley'],
  ],
  ['Snapchat: @kayz_2010, odd.one+x@mail.example', ['@kayz_2010', 'odd.one+x@mail.example']],
  ['mother (Leanne Sadler, 28) and stepfather Craig', ['Leanne Sadler', 'Craig']],
])('takes identifiers out of "%s"', (text, gone) => {
  const { text: redacted } = removeIdentifiers(text, known)
  for (const words of gone) expect(redacted).not.toContain(words)
})

it.each([
  'The Head of Practice & Principal Social Worker will write to the Independent Chairs Service Manager.',
  'VAG met at County Hall in Great Yarmouth on Thursday 26 September 2024.',
  'The Healthy Child Programme Clinical Lead raised Liaison and Diversion with MACE.',
  'Recommendation CAP-NEG-017 and Section 11 returns are due on 29 November 2024.',
  'Call CADS on 0344 800 8021, or 999 in an emergency.',
  'Venue: Jubilee Hall, 2 Bishop Street, Norwich',
  'Will the Chair mark this as done in May or June? Hope so.',
  'Of 214 conferences since January, 71 had a family network meeting first (33%).',
])('leaves "%s" as it is', (text) => {
  expect(removeIdentifiers(text, known).text).toBe(text)
})

it('gives one token to one person, wherever the name or a part of it stands', () => {
  const { text, removed } = removeIdentifiers(
    'Coralie Wraxham-Tull was seen. Coralie Wraxham-Tull and her mother Wraxham-Tull agree.',
    known,
  )
  expect(text).toMatch(/^\[PERSON_1\] was seen\. \[PERSON_1\]/)
  expect(text).not.toMatch(/Wraxham|Coralie/)
  expect(removed).toEqual([{ type: 'PERSON_NAME', count: 3 }])
})

it('says that it is unsure when something like a name is left', () => {
  expect(removeIdentifiers('Then Quorlix Vantoo in Snettleby spoke.', known).isUnsure).toBe(false)
  // An unknown word that may be a thing stays, and a person is told to look at it.
  expect(removeIdentifiers('We asked for the Quorlix by name.', known)).toMatchObject({
    isUnsure: true,
    doubts: ['Quorlix'],
  })
  expect(removeIdentifiers('We thanked Quorlix for it.', known).text).toBe('We thanked [PERSON_1] for it.')
  expect(removeIdentifiers('A 9-year-old girl on that street was named.', known).isUnsure).toBe(true)
})

it('keeps names that the area says are places or organisations', () => {
  const local = { ...known, localNames: { places: ['Quorlix Vantoo'], organisations: [] } }
  expect(removeIdentifiers('We met Quorlix Vantoo people.', local).text).toContain('Quorlix Vantoo')
})

it('knows NHS numbers by their check digit', () => {
  expect(isNhsNumber('9434765919')).toBe(true)
  expect(isNhsNumber('9434765918')).toBe(false)
  const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(nine, (digits) => {
      const valid = Array.from({ length: 10 }, (_, last) => `${digits.join('')}${last}`).filter(isNhsNumber)
      expect(valid.length).toBeLessThanOrEqual(1)
      for (const number of valid) {
        const spaced = `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`
        expect(removeIdentifiers(`Number ${spaced} was read out.`, known).text).not.toContain(spaced)
      }
    }),
    { numRuns: 60 },
  )
})

it.each([
  ['Grandmother Kwame Barraclough offered to help.', /Kwame|Barraclough/],
  ['The family of Idris Delacroix has moved.', /Idris|Delacroix/],
  ['Officers spoke to Oluwaseun Fenn about it.', /Oluwaseun|Fenn/],
  // A town whose name stands within a surname keeps nobody's name in the notes.
  ['Freya MacLeod was seen by the nurse.', /Freya|MacLeod/],
  ['Child in focus: Shanice Banks', /Shanice|Banks/],
  ['We discussed Okonkwo siblings (Rhys and Niamh).', /Okonkwo|Rhys|Niamh/],
  ['Rose told her teacher that she was hungry.', /Rose/],
  ['Jack’s mum said that he was tired.', /Jack/],
])('takes the names out of "%s"', (line, names) => {
  expect(
    removeIdentifiers(`# VAG meeting notes\nDate: 3 June 2024\n\nThe group met.\n\n${line}`, known).text,
  ).not.toMatch(names)
})

it.each(['@Champions Co-ordinator - draft it', 'We met in Acle and in Diss.'])('leaves "%s"', (line) => {
  expect(removeIdentifiers(`The group met.\n\n${line}`, known).text).toContain(line.slice(0, 12))
})

it.each([1, 20_000, 60_000])(
  'takes nearly every name out of the 200 notes from seed %i, and few words with them',
  (from) => {
    const notes = Array.from({ length: 200 }, (_, index) => notesWithNames(from + index))
    const { names, removed, words, wronglyRemoved, left } = countNames(
      notes,
      (text) => removeIdentifiers(text, known).text,
    )
    expect(removed / names, left.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(wronglyRemoved / words).toBeLessThanOrEqual(0.03)
  },
)

it.each([
  ['KAZLAUSKAS, Mantas was on the list.', /KAZLAUSKAS|Mantas/],
  ['A letter went to Z van der Berg in March.', /Berg/],
  ['R. Brown was not brought twice.', /Brown/],
  ['Concerns about the Catchpoles were shared.', /Catchpole/],
  ['May was excluded on Friday.', /May/],
  ['Grace and Dovilė were seen together.', /Grace|Dovilė/],
  ['The worker saw Bill at home.', /Bill/],
  ['Inês has missed four weeks.', /Inês/],
])('takes the name out of "%s"', (line, name) => {
  expect(removeIdentifiers(`# VAG\n\n${line}`, known).text).not.toMatch(name)
})

it.each([
  'We met at Carrow House and then in Jubilee Hall.',
  'The Revenues and Benefits Manager spoke, and so did the Paediatric Dentist.',
  'May was quieter than April. Will the chair say why? Hope was expressed.',
  'SIPCo walked through the plan.',
  'B. Overdue\n\nNone.',
])('leaves "%s", where nobody is named', (line) => {
  expect(removeIdentifiers(`The group met.\n\n${line}`, known).text).toContain(line)
})
