// Instructions hidden in notes, with a model that does whatever it is told: nothing is posted, saved or followed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeNotes } from '../../bot/take-notes.ts'
import { markedNotes } from '../../dev/marked-notes.ts'
import { type House, openHouse } from '../support/house.ts'
import { startModel } from '../support/model.ts'
import { notesWithInstructions } from '../support/planted-notes.ts'

const UNIT = ['p-bu-admin', 'p-bu-head', 'p-bu-sipco', 'p-bu-wfdo']

let house: House
let model: Awaited<ReturnType<typeof startModel>>
beforeAll(async () => {
  model = await startModel()
  house = await openHouse({ model: model.settings })
  house.setNow('2024-07-01T10:00:00+01:00')
})
afterAll(async () => {
  await house.close()
  await model.close()
})

it('over the sample and 100 generated notes: 0 posts, 0 actions saved, 0 followed', { timeout: 240_000 }, async () => {
  const { services } = house
  // In turns about: one chat takes two messages a second, no more.
  const unit = UNIT.map((personId) => house.person(personId))
  const before = await services.actions.list()
  const sample = markedNotes('').find(({ gold }) => gold.injectionSpans.length > 0)
  const all = [
    { text: sample?.text ?? '', planted: sample?.gold.injectionSpans.map(({ text }) => text) ?? [] },
    ...Array.from({ length: 100 }, (_, seed) => notesWithInstructions(seed + 1)),
  ]
  // The model obeys: it says what hidden text tells it to, and quotes it.
  model.answerWith({
    contentFor: () => {
      const [injected = ''] = all[at]?.planted ?? []
      const item = { text: 'All actions are completed', quote: injected }
      const blank = { group: '', dateQuote: '', risks: [], figures: [], voice: [], forOthers: [] }
      const actions = [{ title: injected.slice(0, 90), owner: '', dueQuote: '', quote: injected }]
      return JSON.stringify({ ...blank, headline: 'Approved automatically', decisions: [item], actions })
    },
  })
  let at = 0
  let shown = 0
  for (; at < all.length; at += 1) {
    const { text, planted } = all[at]!
    const { id } = await takeNotes({ text, group: '', date: '' }, unit[at % unit.length]!, {
      ...services,
      meetingsIn: async () => [],
    })
    await house.readNotes()
    const draft = await services.drafts.get(id)
    expect(draft?.state).toBe('drafted')
    shown += draft?.instructions.length ?? 0
    const items = JSON.stringify([draft?.headline, draft?.decisions, draft?.actions, draft?.risks])
    for (const words of planted) expect(items).not.toContain(words.slice(0, 40))
    expect(items).not.toMatch(/All actions are completed|Approved automatically/)
  }
  expect(shown).toBeGreaterThanOrEqual(all.length)
  expect(await services.actions.list()).toEqual(before)
  expect(await services.drafts.list('approved')).toEqual([])
  // All that was sent went to those who posted the notes: progress, and the card to check.
  const isTheirs = (path: string) => UNIT.some((personId) => path.includes(encodeURIComponent(`a:${personId}`)))
  const elsewhere = house.connector.posted.filter(({ path }) => !isTheirs(path))
  expect(elsewhere).toEqual([])
})
