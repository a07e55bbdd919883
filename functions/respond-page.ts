// The page behind an e-mailed link: what it is about, the choices, and how it went. No script, readable on a phone and by ear.
import type { Verb } from '../domain/command.ts'
import { type Day, sayDay } from '../domain/day.ts'
import { escapeHtml } from '../reporting/escape-html.ts'

/** Only what the answer needs is shown: a link may be opened by a mail scanner, or passed on. */
export type AskedThing = {
  ref: string
  title: string
  status: string
  due: Day
  version: number
  verbs: readonly Verb[]
  requestedDue: Day | ''
}

const WORDS: Record<Verb, string> = {
  update: 'Add an update',
  done: 'It is done: here is the evidence',
  'more-time': 'I need more time',
  'not-mine': 'It is not mine',
  'agree-time': 'Agree the later date',
  'refuse-time': 'Keep the date',
  'hand-over': 'Hand it over to another role',
  accept: 'Take it over',
  decline: 'I cannot take it over',
  blocked: 'It waits for a partner',
  unblocked: 'It no longer waits for a partner',
  close: 'Confirm the evidence and close it',
  'return-evidence': 'Return the evidence',
}

/** @param typed what was filled in before it was refused, with the reason; nothing a person wrote is lost */
export function answerPage(thing: AskedThing, typed: Record<string, string> = {}, problem = ''): string {
  const asked = thing.requestedDue === '' ? '' : `<p>More time is asked for, until ${sayDay(thing.requestedDue)}.</p>`
  const choices = thing.verbs
    .map((verb, index) => {
      const isChosen = typed.verb === verb ? ' checked' : ''
      return `<p><input type="radio" id="verb-${index}" name="verb" value="${verb}" required${isChosen}> <label for="verb-${index}">${WORDS[verb]}</label></p>`
    })
    .join('')
  const value = (name: string): string => escapeHtml(typed[name] ?? '')
  return page(
    `Answer about ${thing.ref}`,
    `${problem === '' ? '' : `<p role="alert"><strong>Nothing was changed.</strong> ${escapeHtml(problem)}</p>`}
<p><strong>${escapeHtml(thing.title)}</strong></p>
<p>${escapeHtml(thing.ref)}. Due ${sayDay(thing.due)}. ${escapeHtml(thing.status)}.</p>${asked}
<form method="post">
<input type="hidden" name="version" value="${thing.version}">
<fieldset><legend>What would you like to say?</legend>${choices}</fieldset>
<p><label for="note">Where it stands, the evidence, or the reason</label><br><textarea id="note" name="note" rows="4" cols="40" maxlength="4000">${value('note')}</textarea></p>
<p><label for="date">A later date (only if you need more time)</label><br><input type="date" id="date" name="date" value="${value('date')}"></p>
${thing.verbs.includes('done') || thing.verbs.includes('close') ? `<p><label for="impact">What difference it made, in a line (with evidence)</label><br><input id="impact" name="impact" maxlength="1000" value="${value('impact')}"></p>` : ''}
${thing.verbs.includes('hand-over') ? `<p><label for="to">Role to hand it over to</label><br><input id="to" name="to" maxlength="100" value="${value('to')}"></p>` : ''}
<p><button type="submit">Send my answer</button></p>
</form>
<p>Please do not write about a child here. If you are worried about one, ring 999 in an emergency, or CADS on 0344 800 8020.</p>`,
  )
}

/** A page with one thing to say, and a file of ours to take with it where there is one. */
export function sayPage(title: string, words: string, file = { title: '', url: '' }): string {
  const link = file.url === '' ? '' : `<p><a href="${escapeHtml(file.url)}">${escapeHtml(file.title)}</a></p>`
  return page(
    title,
    `<p>${escapeHtml(words)}</p>${link}<p>To speak to somebody, ring the business unit on 01603 223409.</p>`,
  )
}

/** The frame of every page behind a link. `body` is markup; whoever makes it has escaped what people wrote. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} - Partnership Assistant</title>
<link rel="stylesheet" href="/api/reports/style.css">
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>`
}
