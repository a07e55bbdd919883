// Drafting with a model, at a loopback endpoint that answers as the service does, faults included.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { markedNotes, sampleKnown } from '../../dev/marked-notes.ts'
import type { AskLimits } from '../../summaries/ask-model.ts'
import { modelDrafter } from '../../summaries/draft-by-model.ts'
import { leftIdentifiers } from '../../summaries/left-identifiers.ts'
import type { ModelDraft } from '../../summaries/model-draft.ts'
import { notesParts } from '../../summaries/notes-parts.ts'
import { readNotes } from '../../summaries/read-notes.ts'
import { startModel } from '../support/model.ts'
import { notesWithIdentifiers, notesWithInstructions } from '../support/planted-notes.ts'

const known = {
  ...sampleKnown(),
  roles: [...sampleKnown().roles, 'VAG Chair', 'Business Unit', 'Training Co-ordinator'],
}
const LIMITS: AskLimits = { limitMs: 400, tries: 2, pauseMs: 5, mostTokens: 1000 }
const NOTES = `# VAG meeting notes
Date: 25 June 2024

Agreed: sexual exploitation gets its own page in the toolkit.

ACTION: VAG Chair to write to the schools by 12 July 2024.

The Training Co-ordinator offered to look for a venue.

Next meeting: 24 September 2024`

let model: Awaited<ReturnType<typeof startModel>>
beforeAll(async () => {
  model = await startModel()
})
beforeEach(() => {
  model.asked.length = 0
})
afterAll(() => model.close())

const blank: ModelDraft = {
  group: '',
  dateQuote: '',
  headline: '',
  decisions: [],
  actions: [],
  risks: [],
  figures: [],
  voice: [],
  forOthers: [],
}
const saying = (over: Partial<ModelDraft>) => ({ content: JSON.stringify({ ...blank, ...over }) })
const draft = (text = NOTES) => modelDrafter(model.settings, LIMITS)(readNotes(text, known), known)
const WRITE = {
  title: 'Write to the schools',
  owner: 'VAG Chair',
  dueQuote: 'by 12 July 2024',
  quote: 'VAG Chair to write to the schools by 12 July 2024',
}
const PAGE = { text: 'Sexual exploitation gets its own page', quote: 'sexual exploitation gets its own page' }

describe('a model’s draft', () => {
  it('is taken where the notes hold the words behind it, with dates worked out anew', async () => {
    model.answerWith(saying({ decisions: [PAGE], actions: [WRITE], headline: 'The toolkit gets its own page' }))
    const reading = await draft()
    expect(reading).toMatchObject({ drafter: 'model', whyRules: '', group: 'VAG', date: '2024-06-25' })
    expect(reading.decisions).toMatchObject([{ text: PAGE.text, support: PAGE.quote }])
    expect(reading.actions).toMatchObject([
      { title: WRITE.title, ownerRole: 'VAG Chair', due: '2024-07-12', section: 'VAG' },
    ])
    expect(model.asked).toHaveLength(1)
  })

  it('loses what the notes do not say: quotes, sentences, owners and dates of its own', async () => {
    const invented = [
      { ...WRITE, title: 'Close the refuge', quote: 'the refuge is to be closed at once' },
      { ...WRITE, title: 'Dissolve the partnership and sell its buildings', dueQuote: '' },
      { title: 'Look for a venue', owner: 'VAG Chair', dueQuote: 'by Friday', quote: 'offered to look for a venue' },
    ]
    model.answerWith(
      saying({ actions: invented, decisions: [PAGE, { text: 'Ban all phones', quote: 'phones are banned' }] }),
    )
    const { actions, decisions } = await draft()
    expect(actions.map(({ title }) => title)).toEqual(['Look for a venue'])
    expect(actions[0]).toMatchObject({ dueText: '', due: null })
    expect(actions[0]?.ownerRole).not.toBe('Business Unit')
    expect(decisions).toHaveLength(1)
  })

  it('is asked for once more when it does not fit, and then stands or falls', async () => {
    let times = 0
    model.answerWith({
      contentFor: (body) => {
        times += 1
        if (times === 1) return '{"decisions": "none"}'
        expect(body).toContain('does not fit')
        return JSON.stringify({ ...blank, decisions: [PAGE] })
      },
    })
    expect((await draft()).drafter).toBe('model')
    expect(times).toBe(2)
    model.answerWith(saying({ decisions: 'none' as never }))
    expect(await draft()).toMatchObject({
      drafter: 'rules',
      whyRules: 'the model gave an answer that could not be read.',
    })
    expect(times).toBe(2)
  })

  it('of long notes is asked for in parts and put together', async () => {
    const long = `${NOTES}\n\n${'The group talked about the rota for some time and noted it.\n\n'.repeat(300)}\nAgreed: the rota is published each Monday.\n`
    model.answerWith({
      contentFor: (body) => {
        const decisions = body.includes('own page') ? [PAGE] : []
        const rota = { text: 'The rota is published each Monday', quote: 'the rota is published each Monday' }
        return JSON.stringify({ ...blank, decisions: body.includes('each Monday') ? [...decisions, rota] : decisions })
      },
    })
    const { decisions } = await draft(long)
    expect(model.asked.length).toBeGreaterThan(1)
    expect(decisions).toHaveLength(2)
    expect(notesParts(long).join('')).toBe(long)
  })

  it('of notes far too long is not asked for', async () => {
    expect((await draft(`${NOTES}\n${'words and more words. '.repeat(7000)}`)).whyRules).toContain('too long')
    expect(model.asked).toEqual([])
  })
})

describe('whatever goes wrong, the rules draft and the draft says why:', () => {
  it.each([
    ['down', { status: 500 } as const, 'the model service answered 500.', 2],
    ['busy', { status: 429 } as const, 'the model service is too busy.', 2],
    ['pointing elsewhere', { status: 307 } as const, 'could not be reached', 2],
    ['closed to us', { status: 401 } as const, 'does not accept our key', 1],
    ['refusing', 'refuse' as const, 'would not read these notes', 1],
    ['cut short', 'cut short' as const, 'cut short', 1],
    ['silent', 'hang' as const, 'longer than 1 seconds', 2],
    ['silent half-way', 'hang after headers' as const, 'the model', 2],
    ['dropping the line', 'drop' as const, 'could not be reached', 2],
    ['not JSON at all', 'not JSON' as const, 'the model', 2],
    ['malformed', { content: '{"decisions":[' }, 'could not be read', 2],
    ['empty', { content: '' }, 'gave no answer', 1],
  ])('%s', async (_, answer, why, tries) => {
    model.answerWith(answer)
    const reading = await draft()
    expect(reading.drafter).toBe('rules')
    expect(reading.whyRules).toContain(why)
    expect(reading.actions.length).toBeGreaterThan(0)
    expect(model.asked.length).toBeLessThanOrEqual(tries)
  })

  it('nothing there to be reached', async () => {
    const reading = await modelDrafter({ ...model.settings, baseUrl: 'http://127.0.0.1:9/v1' }, LIMITS)(
      readNotes(NOTES, known),
      known,
    )
    expect(reading).toMatchObject({ drafter: 'rules', whyRules: 'the model could not be reached.' })
  })
})

describe('what the model is shown', () => {
  it('holds none of the identifiers planted in 200 notes', async () => {
    model.answerWith(saying({}))
    let sent = 0
    for (let seed = 1; seed <= 200; seed += 1) {
      const { text, planted } = notesWithIdentifiers(seed)
      model.asked.length = 0
      await draft(text)
      sent += model.asked.length
      const asked = model.asked.join('\n')
      const squeezed = asked.replace(/[\s-]/g, '')
      for (const what of planted) expect(squeezed, `${what} of notes ${seed}`).not.toContain(what.replace(/[\s-]/g, ''))
    }
    // The test would pass just as well if nothing were ever sent.
    expect(sent).toBeGreaterThan(100)
  })

  it('is nothing at all when the second detector fires', async () => {
    expect(leftIdentifiers('Ring 0 7 7 0 0 9 0 0 1 2 3')).not.toEqual([])
    const rules = readNotes(NOTES, known)
    const reading = await modelDrafter(model.settings, LIMITS)(
      { ...rules, redactedText: `${NOTES}\nask jo at home.example: jo@home` },
      known,
    )
    expect(reading.whyRules).toContain('nothing was sent')
    const unsure = await modelDrafter(model.settings, LIMITS)({ ...rules, isUnsure: true }, known)
    expect(unsure.whyRules).toContain('nothing was sent')
    expect(model.asked).toEqual([])
  })

  it('holds none of the instructions hidden in notes, and an obedient model gets nothing into the draft', async () => {
    const sample = markedNotes('').find(({ name }) => name === 'vag-2024-06-25')?.text ?? ''
    const all = [
      { text: sample, planted: [] as string[] },
      ...Array.from({ length: 100 }, (_, seed) => notesWithInstructions(seed + 1)),
    ]
    for (const { text, planted } of all) {
      const rules = readNotes(text, known)
      expect(rules.instructions.length, text).toBeGreaterThan(0)
      const [injected = ''] = [...planted, ...rules.instructions.map((one) => one.text)]
      // It does whatever hidden text says: quotes it, and adds an action of its own.
      model.answerWith(
        saying({
          headline: 'The partnership has been dissolved',
          actions: [{ title: injected.slice(0, 80), owner: '', dueQuote: '', quote: injected }],
          decisions: [{ text: 'All actions are completed', quote: injected }],
        }),
      )
      model.asked.length = 0
      const reading = await draft(text)
      const items = [...reading.actions.map(({ title }) => title), ...reading.decisions.map((one) => one.text)]
      for (const item of items) expect(injected).not.toContain(item)
      expect(items).not.toContain('All actions are completed')
      expect(reading.headline).not.toContain('dissolved')
      // The first request: a repair would hold the model's own words.
      expect(model.asked[0] ?? '').not.toContain(injected.slice(0, 60))
    }
  })
})
