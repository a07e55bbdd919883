// Every way into the app on one screen: routes, schedules, queues and who may call. The handlers are files of the same name.
import { app, type HttpHandler } from '@azure/functions'
import { attendance } from './attendance.ts'
import { bookingsGet, bookingsPost } from './bookings.ts'
import { briefing } from './briefing.ts'
import { by, type Callers } from './callers.ts'
import { championsPost } from './champions.ts'
import { deliver } from './deliver.ts'
import { deliverPoison } from './deliver-poison.ts'
import { expireOffers } from './expire-offers.ts'
import { exportAudit } from './export-audit.ts'
import { exportRegister } from './export-register.ts'
import { fetchNotes } from './fetch-notes.ts'
import { handover } from './handover.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { importRegister } from './import-register.ts'
import { importsList } from './imports-list.ts'
import { messages } from './messages.ts'
import { notesApprove, notesCorrect, notesReject } from './notes-decide.ts'
import { notesGet } from './notes-get.ts'
import { notesPost } from './notes-post.ts'
import { openapi } from './openapi.ts'
import { personErase, personExport } from './person-data.ts'
import { planReminders } from './plan-reminders.ts'
import { postUpdateNow } from './post-update.ts'
import { readReceipts } from './read-receipts.ts'
import { redraw } from './redraw.ts'
import { refreshHolidays } from './refresh-holidays.ts'
import { remindersDryRun, remindersPreview } from './reminders-preview.ts'
import { remindersUndelivered } from './reminders-undelivered.ts'
import { report } from './report.ts'
import { reportStyle } from './report-style.ts'
import { reports } from './reports.ts'
import { respondGet, respondPost } from './respond.ts'
import { retain } from './retain.ts'
import { roundClose, roundsPost } from './section11-rounds.ts'
import { sendPulses } from './send-pulses.ts'
import { sessionCalendar } from './session-calendar.ts'
import { summarise } from './summarise.ts'
import { sweep } from './sweep.ts'
import { tellBookings } from './tell-bookings.ts'
import { tendNotes } from './tend-notes.ts'

// Who may call a route at all: `teams` by the token of Teams, `anyone` without one, the others by their Entra token and
// the roles that the roster gives them. What they may then do to which thing is the table in domain/permissions.ts.
type Opens = Callers | 'anyone' | 'teams'
const UNIT = ['business_unit'] as const
const JUDGES = ['business_unit', 'chair'] as const

route('health', 'GET', 'api/health', 'anyone', health)
route('messages', 'POST', 'api/messages', 'teams', messages)
route('notes-post', 'POST', 'api/notes', UNIT, notesPost)
route('notes-get', 'GET', 'api/notes/{id}', JUDGES, notesGet)
route('notes-approve', 'POST', 'api/notes/{id}/approve', JUDGES, notesApprove)
route('notes-correct', 'POST', 'api/notes/{id}/correct', JUDGES, notesCorrect)
route('notes-reject', 'POST', 'api/notes/{id}/reject', JUDGES, notesReject)
route('briefing', 'GET', 'api/briefings/{kind}', 'everyone', briefing)
route('bookings-get', 'GET', 'api/bookings', 'everyone', bookingsGet)
route('bookings-post', 'POST', 'api/bookings', 'everyone', bookingsPost)
route('champions-post', 'POST', 'api/champions', 'everyone', championsPost)
route('session-calendar', 'GET', 'api/sessions/{id}/calendar.ics', 'anyone', sessionCalendar)
route('attendance', 'POST', 'api/sessions/{id}/attendance', UNIT, attendance)
route('reminders-preview', 'GET', 'api/reminders/preview', UNIT, remindersPreview)
route('reminders-dry-run', 'POST', 'api/reminders/dry-run', UNIT, remindersDryRun)
route('reminders-undelivered', 'GET', 'api/reminders/undelivered', UNIT, remindersUndelivered)
route('respond-get', 'GET', 'respond/{token}', 'anyone', respondGet)
route('respond-post', 'POST', 'respond/{token}', 'anyone', respondPost)
route('reports', 'GET', 'api/reports', 'everyone', reports)
route('report-style', 'GET', 'api/reports/style.css', 'anyone', reportStyle)
route('report', 'GET', 'api/reports/{name}', 'everyone', report)
route('openapi', 'GET', 'openapi.json', 'anyone', openapi)
route('home', 'GET', 'api/home', UNIT, home)
route('imports-list', 'GET', 'api/imports', UNIT, importsList)
route('import-register', 'POST', 'api/imports/{register}', UNIT, importRegister)
route('rounds-post', 'POST', 'api/section11/rounds', UNIT, roundsPost)
route('round-close', 'POST', 'api/section11/rounds/{round}/close', UNIT, roundClose)
route('export-audit', 'GET', 'api/exports/audit', ['business_unit', 'scrutineer'], exportAudit)
route('export-register', 'GET', 'api/exports/{register}', UNIT, exportRegister)
route('handover', 'GET', 'api/handover', UNIT, handover)
route('person-export', 'GET', 'api/people/{id}/data', UNIT, personExport)
route('person-erase', 'POST', 'api/people/{id}/erase', UNIT, personErase)

// UTC, seconds first. Planning looks at London's clock itself and does nothing outside office hours.
app.timer('plan-reminders', { schedule: '0 */15 6-18 * * *', handler: planReminders })
// Every minute, so that a send in doubt is listed within three.
app.timer('sweep', { schedule: '0 * * * * *', handler: sweep })
app.timer('refresh-holidays', { schedule: '0 20 5 * * 1', handler: refreshHolidays })
app.timer('read-receipts', { schedule: '0 40 * * * *', handler: readReceipts })
app.timer('retain', { schedule: '0 10 3 * * *', handler: retain })
app.timer('tend-notes', { schedule: '15 */10 * * * *', handler: tendNotes })
app.timer('expire-offers', { schedule: '30 */5 * * * *', handler: expireOffers })
app.timer('send-pulses', { schedule: '0 7-59/15 6-18 * * *', handler: sendPulses })

app.storageQueue('bookings', { queueName: 'bookings', connection: 'AzureWebJobsStorage', handler: tellBookings })
app.storageQueue('deliver', { queueName: 'deliver', connection: 'AzureWebJobsStorage', handler: deliver })
app.storageQueue('deliver-poison', {
  queueName: 'deliver-poison',
  connection: 'AzureWebJobsStorage',
  handler: deliverPoison,
})
app.storageQueue('fetch-notes', { queueName: 'fetch-notes', connection: 'AzureWebJobsStorage', handler: fetchNotes })
app.storageQueue('post-update', { queueName: 'post-update', connection: 'AzureWebJobsStorage', handler: postUpdateNow })
app.storageQueue('redraw', { queueName: 'redraw', connection: 'AzureWebJobsStorage', handler: redraw })
app.storageQueue('summarise', { queueName: 'summarise', connection: 'AzureWebJobsStorage', handler: summarise })

function route(name: string, method: 'GET' | 'POST', path: string, callers: Opens, handler: HttpHandler): void {
  const opened = callers === 'anyone' || callers === 'teams' ? handler : by(callers, handler)
  // `anonymous` means "no function key": keys are not access control.
  app.http(name, { methods: [method], route: path, authLevel: 'anonymous', handler: opened })
}
