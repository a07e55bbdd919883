// Identifiers with a fixed form: numbers, addresses on the internet, postcodes, references and plates.
import { findPhoneNumbersInText } from 'libphonenumber-js'
import { addFree, type Identifier, matchesOf } from './identifier.ts'
import { isNhsNumber } from './nhs-number.ts'

const EMAIL = /(?<![\w.+-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g
const HANDLE = /(?<![\w.])@[A-Za-z]\w{2,}/g
const TEN_DIGITS = /(?<![\d/-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/])/g
const LABELLED_NHS = /\bNHS(?:\s+(?:no\.?|number|num|#))?\s*(?:is|:|#)?\s*(?<what>\d(?:[ -]?\d){9})/gi
const NATIONAL_INSURANCE = /\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gi
const POSTCODE = /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b/gi
const PLATE = /\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b/g
const OLD_PLATE =
  /\b(?:reg(?:istration)?|plate|van|car|vehicle)\b[^.\n]{0,25}?\b(?<what>[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z]?)\b/g
const SLASHED_REFERENCE = /(?<![\d/])\d{2,3}\/\d{3,8}\/\d{2,4}(?![\d/])|\b[A-Z]{1,4}\/\d{3,8}\/\d{2,4}(?![\d/])/g
const PUPIL_NUMBER = /\b[A-Z]\d{12}\b/g
const LABELLED_REFERENCE =
  /\b(?:crime|case|incident|custody|court|police|hospital|patient|LCS|LAS|Mosaic|Liquid ?logic|CAD|URN|UPN|UPRN|CRIS|PNC|Niche|Athena|SystmOne|EMIS|passport|account|referral|StORM|investigation)\s*(?:(?:ref(?:erence)?|record|no|num(?:ber)?|id|log)\b\.?\s*)*(?:is|was|:|#|-)?\s*(?<what>(?!CAP-)[A-Z]{0,5}[-/]?\d[\dA-Z]*(?:[-/][\dA-Z]+)*)/gi
const NUMBERED_REFERENCE =
  /\b(?:log|call|contact|episode|event|enquiry|file|licence|application|tenancy|rent|claim|ticket|badge|warrant)\s+(?:number|no\.?|ref(?:erence)?)\s*(?:is|:|#)?\s*(?<what>[A-Z]{0,4}[-/]?\d[\dA-Z]*(?:[-/][\dA-Z]+)*)/gi
const PLAIN_REFERENCE =
  /\b[Rr]ef(?:erence)?\b\.?\s*(?:no\.?|number)?\s*[:#]?\s*(?<what>(?!CAP-)(?:[A-Z]{1,5}[-/])?\d[\dA-Z]*(?:[-/][\dA-Z]+)*)/g
const PHONE = /(?<![\d/.-])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d(?:[\s()-]{0,2}\d){8,10}(?!\d)/g
// Freephone and national-rate numbers belong to services, not to people.
const SERVICE_PHONE = /^(?:\+44\s?|0)(?:800|808|80|3|500)/

export function findStructured(text: string): Identifier[] {
  const found: Identifier[] = []
  addFree(found, matchesOf(text, EMAIL, 'EMAIL'))
  addFree(found, matchesOf(text, LABELLED_NHS, 'NHS_NUMBER'))
  addFree(
    found,
    matchesOf(text, TEN_DIGITS, 'NHS_NUMBER').filter((one) => isNhsNumber(one.text.replace(/\D/g, ''))),
  )
  addFree(found, findPhones(text))
  addFree(found, matchesOf(text, NATIONAL_INSURANCE, 'NI_NUMBER'))
  addFree(found, matchesOf(text, PLATE, 'VEHICLE_PLATE'))
  addFree(
    found,
    matchesOf(text, POSTCODE, 'POSTCODE').filter((one) => isPostcode(one.text)),
  )
  addFree(found, matchesOf(text, OLD_PLATE, 'VEHICLE_PLATE'))
  addFree(found, matchesOf(text, PUPIL_NUMBER, 'CASE_REF'))
  addFree(
    found,
    matchesOf(text, SLASHED_REFERENCE, 'CASE_REF').filter((one) => !isSlashedDate(one.text)),
  )
  addFree(
    found,
    matchesOf(text, LABELLED_REFERENCE, 'CASE_REF').filter((one) => isReference(one.text)),
  )
  addFree(
    found,
    matchesOf(text, NUMBERED_REFERENCE, 'CASE_REF').filter((one) => isReference(one.text)),
  )
  addFree(
    found,
    matchesOf(text, PLAIN_REFERENCE, 'CASE_REF').filter((one) => isReference(one.text)),
  )
  addFree(found, matchesOf(text, HANDLE, 'SOCIAL_MEDIA'))
  return found
}

function findPhones(text: string): Identifier[] {
  const found: Identifier[] = []
  addFree(found, matchesOf(text, PHONE, 'PHONE'))
  // Tables of figures are no telephone numbers, and the library takes very long over them.
  const plain = text.replace(/[\d\s()+.-]{200,}/g, (figures) => ' '.repeat(figures.length))
  for (const { startsAt, endsAt } of findPhoneNumbersInText(plain, 'GB')) {
    addFree(found, [{ type: 'PHONE', start: startsAt, end: endsAt, text: text.slice(startsAt, endsAt) }])
  }
  return found.filter((one) => !SERVICE_PHONE.test(one.text))
}

// "in 2 of" and the like have the letters of a postcode in lower case; a real one is written in capitals or joined up.
function isPostcode(text: string): boolean {
  return text === text.toUpperCase() || /^[a-z]{1,2}\d{1,2}[a-z]?\s\d[a-z]{2}$/.test(text)
}

function isSlashedDate(text: string): boolean {
  const [first = 0, second = 0] = text.split('/').map(Number)
  return first <= 31 && second <= 12
}

// A year or a count after "case" or "police" is no reference.
function isReference(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  return digits.length >= 5 || (digits.length >= 3 && /[A-Z/-]/i.test(text))
}
