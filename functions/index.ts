// Every way into the app on one screen: routes, schedules, queues and who may call. The handlers are files of the same name.
import { app, type HttpHandler } from '@azure/functions'
import { type Permission, rolesThatMay } from '../domain/permissions.ts'
import { attendance } from './attendance.ts'
import { bookingAbsence, bookingsGet, bookingsPost } from './bookings.ts'
import { briefing } from './briefing.ts'
import { by } from './callers.ts'
import { championsGet, championsPost } from './champions.ts'
import { deliver } from './deliver.ts'
import { deliverPoison } from './deliver-poison.ts'
import { expireOffers } from './expire-offers.ts'
import { exportAudit } from './export-audit.ts'
import { exportRegister } from './export-register.ts'
import { fetchNotes } from './fetch-notes.ts'
import { handover } from './handover.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { importFile } from './import-file.ts'
import { importRegister } from './import-register.ts'
import { importsList } from './imports-list.ts'
import { messages } from './messages.ts'
import { newsletterGet, newsletterPost } from './newsletter.ts'
import { notesApprove, notesCorrect, notesEdit, notesReject } from './notes-decide.ts'
import { notesGet } from './notes-get.ts'
import { notesPost } from './notes-post.ts'
import { openapi } from './openapi.ts'
import { personErase, personExport } from './person-data.ts'
import { planReminders } from './plan-reminders.ts'
import { postUpdateNow } from './post-update.ts'
import { proposalsGet, proposalsPost } from './proposals.ts'
import { pulseRulesGet, pulseRulesPost, pulsesGet, pulsesPost } from './pulses.ts'
import { readReceipts } from './read-receipts.ts'
import { recommendationDecide } from './recommendation-decide.ts'
import { redraw } from './redraw.ts'
import { refreshHolidays } from './refresh-holidays.ts'
import { reminderRulesGet, reminderRulesPost } from './reminder-rules.ts'
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
import { sessionPost, signIn, signInScript } from './sign-in.ts'
import { signInConfirm, signInRefuse, signIns } from './sign-ins.ts'
import { summarise } from './summarise.ts'
import { sweep } from './sweep.ts'
import { tellBookings } from './tell-bookings.ts'
import { tendNotes } from './tend-notes.ts'
import { weeklyQuestions } from './weekly-questions.ts'
import { withdrawLinks } from './withdraw-links.ts'

// Who may call a route at all: `teams` by the token of Teams, `anyone` without one, the others by their Entra token, everyone
// on the roster or the roles that the table in domain/permissions.ts gives that command. How they must stand to the very
// thing, the same table says to the job.
type Opens = Permission | 'everyone' | 'anyone' | 'teams'

route('health', 'GET', 'api/health', 'anyone', health)
route('messages', 'POST', 'api/messages', 'teams', messages)
route('notes-post', 'POST', 'api/notes', 'notes.post', notesPost)
route('notes-get', 'GET', 'api/notes/{id}', 'notes.read', notesGet)
route('notes-edit', 'POST', 'api/notes/{id}/edit', 'notes.decide', notesEdit)
route('notes-approve', 'POST', 'api/notes/{id}/approve', 'notes.decide', notesApprove)
route('notes-correct', 'POST', 'api/notes/{id}/correct', 'notes.decide', notesCorrect)
route('notes-reject', 'POST', 'api/notes/{id}/reject', 'notes.decide', notesReject)
route('proposals-get', 'GET', 'api/proposals', 'action.settle', proposalsGet)
route('proposals-post', 'POST', 'api/proposals/{id}/{index}', 'action.settle', proposalsPost)
route('briefing', 'GET', 'api/briefings/{kind}', 'everyone', briefing)
route('bookings-get', 'GET', 'api/bookings', 'everyone', bookingsGet)
route('bookings-post', 'POST', 'api/bookings', 'everyone', bookingsPost)
route('booking-absence', 'POST', 'api/bookings/{id}/absence', 'everyone', bookingAbsence)
route('champions-get', 'GET', 'api/champions', 'everyone', championsGet)
route('champions-post', 'POST', 'api/champions', 'everyone', championsPost)
route('newsletter-get', 'GET', 'api/newsletter', 'newsletter.send', newsletterGet)
route('newsletter-post', 'POST', 'api/newsletter', 'newsletter.send', newsletterPost)
route('pulses-get', 'GET', 'api/pulses', 'everyone', pulsesGet)
route('pulses-post', 'POST', 'api/pulses/{id}', 'everyone', pulsesPost)
route('pulse-rules-get', 'GET', 'api/pulse-rules', 'pulses.set', pulseRulesGet)
route('pulse-rules-post', 'POST', 'api/pulse-rules', 'pulses.set', pulseRulesPost)
route('session-calendar', 'GET', 'api/sessions/{id}/calendar.ics', 'anyone', sessionCalendar)
route('attendance', 'POST', 'api/sessions/{id}/attendance', 'attendance.mark', attendance)
route('reminders-preview', 'GET', 'api/reminders/preview', 'reminders.read', remindersPreview)
route('reminders-dry-run', 'POST', 'api/reminders/dry-run', 'reminders.read', remindersDryRun)
route('reminder-rules-get', 'GET', 'api/reminders/rules', 'rules.set', reminderRulesGet)
route('reminder-rules-post', 'POST', 'api/reminders/rules', 'rules.set', reminderRulesPost)
route('reminders-undelivered', 'GET', 'api/reminders/undelivered', 'reminders.read', remindersUndelivered)
route('respond-get', 'GET', 'respond/{token}', 'anyone', respondGet)
route('respond-post', 'POST', 'respond/{token}', 'anyone', respondPost)
route('reports', 'GET', 'api/reports', 'everyone', reports)
route('report-style', 'GET', 'api/reports/style.css', 'anyone', reportStyle)
route('report', 'GET', 'api/reports/{name}', 'everyone', report)
route('openapi', 'GET', 'openapi.json', 'anyone', openapi)
route('home', 'GET', 'api/home', 'home.read', home)
route('imports-list', 'GET', 'api/imports', 'registers.import', importsList)
route('import-register', 'POST', 'api/imports/{register}', 'registers.import', importRegister)
route('recommendation-decide', 'POST', 'api/recommendations/{ref}/decision', 'action.settle', recommendationDecide)
route('rounds-post', 'POST', 'api/section11/rounds', 'rounds.open', roundsPost)
route('round-close', 'POST', 'api/section11/rounds/{round}/close', 'rounds.open', roundClose)
route('export-audit', 'GET', 'api/exports/audit', 'audit.read', exportAudit)
route('export-register', 'GET', 'api/exports/{register}', 'registers.export', exportRegister)
route('handover', 'GET', 'api/handover', 'handover.read', handover)
route('sign-in', 'GET', 'sign-in', 'anyone', signIn)
route('sign-in-script', 'GET', 'sign-in.js', 'anyone', signInScript)
route('page-session', 'POST', 'api/session', 'everyone', sessionPost)
route('sign-ins', 'GET', 'api/sign-ins', 'person.recognise', signIns)
route('sign-in-confirm', 'POST', 'api/sign-ins/{id}/confirm', 'person.recognise', signInConfirm)
route('sign-in-refuse', 'POST', 'api/sign-ins/{id}/refuse', 'person.recognise', signInRefuse)
route('person-export', 'GET', 'api/people/{id}/data', 'person.export', personExport)
route('withdraw-links', 'POST', 'api/people/{id}/withdraw-links', 'links.withdraw', withdrawLinks)
route('person-erase', 'POST', 'api/people/{id}/erase', 'person.erase', personErase)

// UTC, seconds first. Planning looks at London's clock itself and does nothing outside office hours.
app.timer('plan-reminders', { schedule: '0 */15 6-18 * * *', handler: planReminders })
// Every minute, so that a send in doubt is listed within three.
app.timer('sweep', { schedule: '0 * * * * *', handler: sweep })
// In office hours, since it may have something to tell.
app.timer('refresh-holidays', { schedule: '0 20 9 * * 1', handler: refreshHolidays })
app.timer('read-receipts', { schedule: '0 40 * * * *', handler: readReceipts })
app.timer('weekly-questions', { schedule: '0 30 8 * * 1-5', handler: weeklyQuestions })
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
app.storageQueue('import-file', { queueName: 'import-file', connection: 'AzureWebJobsStorage', handler: importFile })
app.storageQueue('post-update', { queueName: 'post-update', connection: 'AzureWebJobsStorage', handler: postUpdateNow })
app.storageQueue('redraw', { queueName: 'redraw', connection: 'AzureWebJobsStorage', handler: redraw })
app.storageQueue('summarise', { queueName: 'summarise', connection: 'AzureWebJobsStorage', handler: summarise })

function route(name: string, method: 'GET' | 'POST', path: string, opens: Opens, handler: HttpHandler): void {
  const callers = opens === 'everyone' || opens === 'anyone' || opens === 'teams' ? opens : rolesThatMay(opens)
  const opened = callers === 'anyone' || callers === 'teams' ? handler : by(callers, handler)
  // `anonymous` means "no function key": keys are not access control.
  app.http(name, { methods: [method], route: path, authLevel: 'anonymous', handler: opened })
}
