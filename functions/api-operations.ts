// Every address of the API with what it takes and gives: the schemas here are those that check the requests.
import { z } from 'zod'
import { REGISTERS } from '../reporting/registers/registers.ts'
import { REPORTS } from '../reporting/reports.ts'
import { importAnswer, reportAnswer } from './api-answers.ts'
import { CSV, EXCEL, get, HTML, JSON_TYPE, type Operation, PDF, post, SOME_JSON, texts, WORD } from './api-operation.ts'
import { attendanceBody, attendanceQuery } from './attendance.ts'
import { absenceBody, bookingBody } from './bookings.ts'
import { championBody } from './champions.ts'
import { newsletterBody } from './newsletter.ts'
import { proposalBody } from './proposal-body.ts'
import { pulseBody, pulseRulesBody } from './pulses.ts'
import { recommendationBody } from './recommendation-decide.ts'
import { ruleBody } from './reminders-preview.ts'
import { exportQuery, importQuery, listQuery, reportQuery } from './requests.ts'
import { roundBody } from './section11-rounds.ts'

const REPORT_NAMES = REPORTS.map((each) => each.name)
const REGISTER_NAMES = REGISTERS.map((each) => each.name)
const PAGE = { [HTML]: 'file' } as const

export const OPERATIONS: readonly Operation[] = [
  get('health', 'api/health', 'Whether the app can work', { isOpen: true }),
  get('openapi', 'openapi.json', 'This description', { isOpen: true }),
  post('messages', 'api/messages', 'Activities of the Bot Framework, with its token', { body: SOME_JSON }),

  get('reports', 'api/reports', 'The reports the caller may see', {
    query: listQuery,
    answers: { ...SOME_JSON, ...PAGE },
  }),
  get('report-style', 'api/reports/style.css', 'The pages’ style sheet', {
    answers: { 'text/css': 'file' },
    isOpen: true,
  }),
  get('report', 'api/reports/{name}', 'One report as at a date, as JSON, CSV, workbook, Word document or page', {
    words: { name: REPORT_NAMES },
    query: reportQuery,
    answers: { [JSON_TYPE]: reportAnswer, [CSV]: 'file', [EXCEL]: 'file', [WORD]: 'file', ...PAGE },
  }),
  get('home', 'api/home', 'The business unit’s page: late, undelivered, waiting, not reconciled', { answers: PAGE }),
  get('briefing', 'api/briefings/{kind}', 'A briefing for a group’s meeting, or of a quarter', {
    words: { kind: ['meeting', 'quarterly'] },
    query: texts('group', 'from', 'to', 'format'),
    answers: { ...SOME_JSON, [WORD]: 'file' },
  }),

  get('imports-list', 'api/imports', 'Who imported what and when, newest first'),
  post('import-register', 'api/imports/{register}', 'A register from CSV or a workbook; 422 when rows are wrong', {
    words: { register: REGISTER_NAMES },
    query: importQuery,
    body: { [CSV]: 'file', [EXCEL]: 'file' },
    answers: { [JSON_TYPE]: importAnswer },
  }),
  get('export-register', 'api/exports/{register}', 'A register as a file that can be edited and imported again', {
    words: { register: REGISTER_NAMES },
    query: exportQuery,
    answers: { [CSV]: 'file', [EXCEL]: 'file' },
  }),
  get('export-audit', 'api/exports/audit', 'The trail of what was done', {
    query: texts('ref'),
    answers: { [CSV]: 'file', ...SOME_JSON },
  }),
  post('rounds-post', 'api/section11/rounds', 'Opens a Section 11 round, or invites further bodies to it', {
    body: { [JSON_TYPE]: roundBody },
  }),
  post('round-close', 'api/section11/rounds/{round}/close', 'Closes a round over the returns that never came'),

  post('recommendation-decide', 'api/recommendations/{ref}/decision', 'Takes a recommendation into the plan, or not', {
    body: { [JSON_TYPE]: recommendationBody },
  }),

  post('notes-post', 'api/notes', 'Meeting notes to be drafted into an update', {
    query: texts('group', 'date'),
    body: { 'text/plain': 'file', 'text/markdown': 'file', [WORD]: 'file', [PDF]: 'file' },
    answers: { [JSON_TYPE]: z.object({ id: z.string() }) },
  }),
  get('notes-get', 'api/notes/{id}', 'How a draft stands'),
  post('notes-edit', 'api/notes/{id}/edit', 'Edits a draft: changes, drops, merges and adds lines', {
    body: SOME_JSON,
  }),
  post('notes-approve', 'api/notes/{id}/approve', 'Approves a draft, with changes if any', { body: SOME_JSON }),
  post('notes-correct', 'api/notes/{id}/correct', 'Corrects a draft', { body: SOME_JSON }),
  post('notes-reject', 'api/notes/{id}/reject', 'Rejects a draft', { body: SOME_JSON }),

  get('proposals-get', 'api/proposals', 'Actions proposed by approved notes that wait for MAAG'),
  post('proposals-post', 'api/proposals/{id}/{index}', 'Accepts, links or refuses a proposed action', {
    body: { [JSON_TYPE]: proposalBody },
  }),

  get('bookings-get', 'api/bookings', 'The caller’s own bookings'),
  post('bookings-post', 'api/bookings', 'Books, cancels or swaps a place', { body: { [JSON_TYPE]: bookingBody } }),
  post('booking-absence', 'api/bookings/{id}/absence', 'Why the caller missed a session', {
    body: { [JSON_TYPE]: absenceBody },
  }),
  post('attendance', 'api/sessions/{id}/attendance', 'Who attended a session; 422 when rows are wrong', {
    query: attendanceQuery,
    body: { [JSON_TYPE]: attendanceBody, [CSV]: 'file', [EXCEL]: 'file' },
  }),
  get('session-calendar', 'api/sessions/{id}/calendar.ics', 'A session for a calendar', {
    answers: { 'text/calendar': 'file' },
    isOpen: true,
  }),
  get('champions-get', 'api/champions', 'The caller’s own entry, dates and updates; applications for who decides them'),
  post('champions-post', 'api/champions', 'Joins the network of champions, or decides who does', {
    body: { [JSON_TYPE]: championBody },
  }),
  get('newsletter-get', 'api/newsletter', 'The champions’ newsletter of this quarter, drafted'),
  post('newsletter-post', 'api/newsletter', 'Posts the newsletter as a person edited it', {
    body: { [JSON_TYPE]: newsletterBody },
  }),
  get('pulses-get', 'api/pulses', 'The caller’s own impact pulses that wait for an answer'),
  post('pulses-post', 'api/pulses/{id}', 'Answers an impact pulse', { body: { [JSON_TYPE]: pulseBody } }),
  get('pulse-rules-get', 'api/pulse-rules', 'Whom impact pulses ask, and when'),
  post('pulse-rules-post', 'api/pulse-rules', 'Sets whom impact pulses ask, line managers too or not', {
    body: { [JSON_TYPE]: pulseRulesBody },
  }),

  post('reminders-dry-run', 'api/reminders/dry-run', 'The next four weeks with a changed rule and without it', {
    body: { [JSON_TYPE]: ruleBody },
  }),
  get('reminder-rules-get', 'api/reminders/rules', 'The rules of reminders in force and coming, with their sources'),
  post(
    'reminder-rules-post',
    'api/reminders/rules',
    'Puts a changed rule into force; 422 when it would flood somebody',
    {
      body: { [JSON_TYPE]: ruleBody },
    },
  ),
  get('reminders-preview', 'api/reminders/preview', 'Who would be reminded of what', { query: texts('day') }),
  get('reminders-undelivered', 'api/reminders/undelivered', 'What did not arrive, and why'),
  get('respond-get', 'respond/{token}', 'The page behind a link in an e-mail; changes nothing', {
    answers: PAGE,
    isOpen: true,
  }),
  post('respond-post', 'respond/{token}', 'What was pressed on that page', {
    body: { 'application/x-www-form-urlencoded': 'file' },
    answers: PAGE,
    isOpen: true,
  }),

  get('handover', 'api/handover', 'What somebody leaving hands over', { query: texts('person') }),
  get('sign-in', 'sign-in', 'The first page of the Teams tab: signs somebody in to the pages', {
    answers: PAGE,
    isOpen: true,
  }),
  get('sign-in-script', 'sign-in.js', 'That page’s script', { answers: { 'text/javascript': 'file' }, isOpen: true }),
  post('page-session', 'api/session', 'Starts a session of pages for the holder of the token, as a cookie'),
  get('sign-ins', 'api/sign-ins', 'Accounts seen in Teams that may be somebody of the roster'),
  post('sign-in-confirm', 'api/sign-ins/{id}/confirm', 'The account and the entry are the same person'),
  post('sign-in-refuse', 'api/sign-ins/{id}/refuse', 'They are not, or it is not sure'),
  get('person-export', 'api/people/{id}/data', 'Everything held about a person'),
  post('withdraw-links', 'api/people/{id}/withdraw-links', 'Voids every link e-mailed to a person until now'),
  post('person-erase', 'api/people/{id}/erase', 'Takes a person out', { body: SOME_JSON }),
]
