// A bot for the page's tests: answers with a card that has one of everything the page must draw and press.
import type { Activity } from '../../../dev/teams/shapes.ts'
import { CARD, type FakeTurn } from '../../dev/teams-support.ts'

export const sampleBot: FakeTurn = async (activity, reply) => {
  if (activity.type === 'invoke') {
    const { action } = activity.value as { action: { verb: string; data: Record<string, unknown> } }
    if (action.verb === 'fail')
      return {
        statusCode: 409,
        type: 'application/vnd.microsoft.error',
        value: { message: 'Someone changed it first.' },
      }
    if (action.verb === 'toast')
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted, thank you.' }
    return { statusCode: 200, type: CARD, value: card(`Saved by ${action.verb}: ${action.data.note}`) }
  }
  const words = activity.text ?? JSON.stringify(activity.value)
  if (words.includes('markup'))
    await reply({
      type: 'message',
      text: '<img src=x onerror="document.title=1"> **bold** [bad](javascript:alert) [good](https://a.example) \\*kept\\* CAP_VAG_007\n\n- one\n- *two*\n\n1. first',
    })
  else
    await reply({
      type: 'message',
      attachments: [{ contentType: CARD, content: card(`You said: ${words.replace(/<at>.*<\/at>/, '').trim()}`) }],
      suggestedActions: { actions: [{ type: 'imBack', title: 'And overdue?', value: "what's overdue?" }] },
    } as Activity)
  return undefined
}

function card(headline: string) {
  const cell = (text: string) => ({ type: 'TableCell', items: [{ type: 'TextBlock', text, wrap: true }] })
  const row = (...texts: string[]) => ({ type: 'TableRow', cells: texts.map(cell) })
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: headline, size: 'medium', weight: 'bolder', wrap: true },
      {
        type: 'TextBlock',
        text: 'As at **31 March 2024**. See [the report](https://report.example/cap).',
        wrap: true,
        isSubtle: true,
      },
      {
        type: 'FactSet',
        facts: [
          { title: 'Owner', value: 'VAG Chair' },
          { title: 'Due', value: '31 May 2024' },
        ],
      },
      {
        type: 'Table',
        columns: [{ width: 2 }, { width: 1 }],
        rows: [row('Section', 'Open'), row('Neglect', '8'), row('Vulnerable adolescents', '11')],
      },
      {
        type: 'Chart.HorizontalBar',
        title: 'Open actions',
        data: [{ x: 'Neglect', y: 8 }],
        fallback: { type: 'TextBlock', text: 'Neglect 8, vulnerable adolescents 11.', wrap: true },
      },
      {
        type: 'Container',
        style: 'attention',
        items: [{ type: 'TextBlock', text: 'Two are overdue.', color: 'attention' }],
      },
      { type: 'Input.Text', id: 'note', label: 'What has happened', isMultiline: true },
      {
        type: 'Input.ChoiceSet',
        id: 'state',
        label: 'State',
        value: 'open',
        choices: [
          { title: 'Open', value: 'open' },
          { title: 'Closed', value: 'closed' },
        ],
      },
    ],
    actions: [
      {
        type: 'Action.Execute',
        title: 'Save',
        verb: 'save',
        style: 'positive',
        data: { actionId: 'CAP-VAG-007', v: 1 },
      },
      { type: 'Action.Execute', title: 'Just tell me', verb: 'toast' },
      { type: 'Action.Execute', title: 'Change the date', verb: 'fail' },
      { type: 'Action.OpenUrl', title: 'Open the report', url: 'https://report.example/cap' },
    ],
  }
}
