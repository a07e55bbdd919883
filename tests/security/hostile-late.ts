// Hostile requests to the doors that were built last: lists of who attended, registers, links, calendar files, people,
// sign-ins, pulses, newsletters and sessions of pages. Each names its route, who sends it, and what with.
import type { Person } from '../../domain/person.ts'
import { businessUnit, chair } from '../support/things.ts'
import { outsider, owner, scrutineer } from './requests.ts'

export type LateCall = {
  route: string
  by?: Person
  method?: 'GET' | 'POST'
  params?: Record<string, string>
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: string | Buffer
}

const JSON_TYPE = { 'content-type': 'application/json' }
const CSV = { 'content-type': 'text/csv' }
const EXCEL = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
const session = { id: 'TS-001' }
const deep = `${'['.repeat(40)}${']'.repeat(40)}`
const unit = businessUnit

const ATTENDANCE: Record<string, LateCall> = {
  'a list by an owner': { route: 'attendance', by: owner, params: session, body: '{"rows":[]}', headers: JSON_TYPE },
  'a list by a chair': {
    route: 'attendance',
    by: chair,
    params: session,
    body: 'booking,attended\nb1,yes',
    headers: CSV,
  },
  'a list for a session that is a path': { route: 'attendance', by: unit, params: { id: '../people' }, body: '{}' },
  'a list for a session that is a filter': {
    route: 'attendance',
    by: unit,
    params: { id: "x' or '1' eq '1" },
    body: '{}',
  },
  'a list that sets __proto__': {
    ...{ route: 'attendance', by: unit, params: session, headers: JSON_TYPE },
    body: '{"rows":[{"booking":"b1","attended":true,"__proto__":{"roles":["business_unit"]}}]}',
  },
  'a list with a name given twice': {
    ...{ route: 'attendance', by: unit, params: session, headers: JSON_TYPE },
    body: '{"rows":[{"booking":"b1","attended":true,"attended":false}]}',
  },
  'a list with more than it may say': {
    ...{ route: 'attendance', by: unit, params: session, headers: JSON_TYPE },
    body: '{"rows":[{"booking":"b1","attended":true,"status":"attended"}]}',
  },
  'a list that is nested too deeply': {
    route: 'attendance',
    by: unit,
    params: session,
    headers: JSON_TYPE,
    body: deep,
  },
  'a list of 2 MB': { route: 'attendance', by: unit, params: session, headers: CSV, body: 'x'.repeat(2 * 1024 * 1024) },
  'a workbook that is none': {
    route: 'attendance',
    by: unit,
    params: session,
    headers: EXCEL,
    body: 'PK\u0003\u0004 not an archive',
  },
}

const UPLOADS: Record<string, LateCall> = {
  'a program as a workbook': {
    route: 'import-register',
    by: unit,
    params: { register: 'cap' },
    headers: EXCEL,
    body: Buffer.from('4d5a9000', 'hex'),
  },
  'a page as a register': {
    route: 'import-register',
    by: unit,
    params: { register: 'cap' },
    headers: { 'content-type': 'text/html' },
    body: '<script>alert(1)</script>',
  },
  'notes of a kind nobody reads': {
    route: 'notes-post',
    by: unit,
    headers: { 'content-type': 'image/svg+xml' },
    body: '<svg onload="x"/>',
  },
  'notes that are an archive': {
    route: 'notes-post',
    by: unit,
    headers: { 'content-type': 'application/zip' },
    body: Buffer.from('504b0304', 'hex'),
  },
  'a document that ends at once': {
    ...{ route: 'notes-post', by: unit, body: Buffer.from('504b0304', 'hex') },
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  },
}

const ANYBODY: Record<string, LateCall> = {
  'a calendar of a path': { route: 'session-calendar', method: 'GET', params: { id: '../../people/person|p-bu' } },
  'a calendar of __proto__': { route: 'session-calendar', method: 'GET', params: { id: '__proto__' } },
  'a calendar with a line break in its name': {
    route: 'session-calendar',
    method: 'GET',
    params: { id: 'TS-001\r\nset-cookie: x' },
  },
  'a link that is a path': { route: 'respond-get', method: 'GET', params: { token: '../../api/home' } },
  'a link answered with JSON': {
    route: 'respond-post',
    params: { token: 'k1.e30.x' },
    headers: JSON_TYPE,
    body: '{"verb":"done"}',
  },
  'a link answered with 40 KB': {
    route: 'respond-post',
    params: { token: 'k1.e30.x' },
    body: `verb=done&note=${'x'.repeat(40_000)}`,
  },
}

const PEOPLE: Record<string, LateCall> = {
  'a chair reads a person’s data': { route: 'person-export', method: 'GET', by: chair, params: { id: 'p-owner' } },
  'a person reads their own data past the business unit': {
    route: 'person-export',
    method: 'GET',
    by: owner,
    params: { id: 'p-owner' },
  },
  'a scrutineer erases somebody': {
    route: 'person-erase',
    by: scrutineer,
    params: { id: 'p-owner' },
    headers: JSON_TYPE,
    body: '{"confirm":"p-owner"}',
  },
  'the business unit erases without saying whom': {
    route: 'person-erase',
    by: unit,
    params: { id: 'p-owner' },
    headers: JSON_TYPE,
    body: '{"confirm":""}',
  },
  'an owner sees who is to be recognised': { route: 'sign-ins', method: 'GET', by: owner },
  'a stranger recognises themselves': { route: 'sign-in-confirm', params: { id: '0'.repeat(20) } },
  'an owner recognises somebody': { route: 'sign-in-confirm', by: owner, params: { id: '0'.repeat(20) } },
  'a sign-in that is a filter': { route: 'sign-in-confirm', by: unit, params: { id: "' or 1 eq 1" } },
  'a sign-in that is a path': { route: 'sign-in-refuse', by: unit, params: { id: '../../people' } },
  'the trail read by a champion': { route: 'export-audit', method: 'GET', by: outsider },
  'a session of pages by a cookie': {
    route: 'page-session',
    headers: { cookie: '__Host-session=k1.a.b.9999999999.x' },
  },
  'a session of pages by the platform’s header': {
    route: 'page-session',
    headers: { 'x-ms-token-aad-access-token': 'x' },
  },
}

const TRAINING: Record<string, LateCall> = {
  'another’s place booked': {
    ...{ route: 'bookings-post', by: outsider, headers: JSON_TYPE },
    body: '{"verb":"book","session":"TS-001","forWhom":"p-owner","requestId":"a"}',
  },
  'a booking with a verb from the prototype': {
    route: 'bookings-post',
    by: owner,
    headers: JSON_TYPE,
    body: '{"verb":"constructor","session":"TS-001","requestId":"a"}',
  },
  'a champion accepts themselves': {
    route: 'champions-post',
    by: outsider,
    headers: JSON_TYPE,
    body: '{"verb":"accept-champion","champion":"me","requestId":"a"}',
  },
  'a newsletter by a champion': { route: 'newsletter-post', by: outsider, headers: JSON_TYPE, body: '{}' },
  'rules of reminders by a chair': { route: 'reminder-rules-post', by: chair, headers: JSON_TYPE, body: '{}' },
  'rules of pulses by an owner': { route: 'pulse-rules-post', by: owner, headers: JSON_TYPE, body: '{}' },
  'another’s pulse answered': {
    route: 'pulses-post',
    by: owner,
    params: { id: 'b1.end' },
    headers: JSON_TYPE,
    body: '{"choice":"a-lot"}',
  },
  'a round closed by a chair': { route: 'round-close', by: chair, params: { round: '2024-25' } },
}

export const LATE_CALLS: [string, LateCall][] = Object.entries({
  ...ATTENDANCE,
  ...UPLOADS,
  ...ANYBODY,
  ...PEOPLE,
  ...TRAINING,
})
