// Every way into the app on one screen: routes, schedules, queues and who may call. The handlers are files of the same name.
import { app } from '@azure/functions'
import { deliver } from './deliver.ts'
import { deliverPoison } from './deliver-poison.ts'
import { health } from './health.ts'
import { messages } from './messages.ts'
import { notesApprove, notesReject } from './notes-decide.ts'
import { notesGet } from './notes-get.ts'
import { notesPost } from './notes-post.ts'
import { planReminders } from './plan-reminders.ts'
import { redraw } from './redraw.ts'
import { report } from './report.ts'
import { reportStyle } from './report-style.ts'
import { reports } from './reports.ts'
import { summarise } from './summarise.ts'
import { sweep } from './sweep.ts'

// `anonymous` means "no function key": keys are not access control. Each door knows its caller by itself,
// messages by Teams' token, the API by the caller's Entra token, and health says nothing worth hiding.
const authLevel = 'anonymous'

app.http('health', { methods: ['GET'], route: 'api/health', authLevel, handler: health })
app.http('messages', { methods: ['POST'], route: 'api/messages', authLevel, handler: messages })
app.http('notes-post', { methods: ['POST'], route: 'api/notes', authLevel, handler: notesPost })
app.http('notes-get', { methods: ['GET'], route: 'api/notes/{id}', authLevel, handler: notesGet })
app.http('notes-approve', { methods: ['POST'], route: 'api/notes/{id}/approve', authLevel, handler: notesApprove })
app.http('notes-reject', { methods: ['POST'], route: 'api/notes/{id}/reject', authLevel, handler: notesReject })
app.http('reports', { methods: ['GET'], route: 'api/reports', authLevel, handler: reports })
app.http('report-style', { methods: ['GET'], route: 'api/reports/style.css', authLevel, handler: reportStyle })
app.http('report', { methods: ['GET'], route: 'api/reports/{name}', authLevel, handler: report })

// UTC, seconds first. Planning looks at London's clock itself and does nothing outside office hours.
app.timer('plan-reminders', { schedule: '0 */15 6-18 * * *', handler: planReminders })
app.timer('sweep', { schedule: '0 */5 * * * *', handler: sweep })

app.storageQueue('deliver', { queueName: 'deliver', connection: 'AzureWebJobsStorage', handler: deliver })
app.storageQueue('deliver-poison', {
  queueName: 'deliver-poison',
  connection: 'AzureWebJobsStorage',
  handler: deliverPoison,
})
app.storageQueue('redraw', { queueName: 'redraw', connection: 'AzureWebJobsStorage', handler: redraw })
app.storageQueue('summarise', { queueName: 'summarise', connection: 'AzureWebJobsStorage', handler: summarise })
