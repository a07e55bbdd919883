import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionsOf, type House, openHouse } from '../support/house.ts'

const UNIT = 'p-bu-admin'
const CHAMPION = 'u-edu-044'
const CHAIR = 'p-chair-vag'
const notesOf = (name: string) => readFileSync(new URL(`../data/minutes/${name}.txt`, import.meta.url), 'utf8')

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.setNow('2024-07-10T10:00:00+01:00')
})
afterAll(() => house.close())

/** Pastes notes and gives the data of the buttons of the card that comes back. */
async function paste(text: string) {
  await house.say(UNIT, `Notes:\n${text}`)
  await house.readNotes()
  const card = house.postedTo(UNIT).at(-1)
  const approve = actionsOf(card?.card).find(({ verb }) => verb === 'approve-notes')
  return { card, data: approve?.data as Record<string, unknown> }
}

describe('meeting notes pasted into the chat', () => {
  it('are drafted, approved by a person, posted to the group, and their actions wait in the plan', async () => {
    const before = (await house.services.actions.list()).length
    const { card, data } = await paste(notesOf('vag-2024-06-25'))
    expect(card?.words).toMatch(/VAG, 25 June 2024/)
    expect(await house.services.actions.list()).toHaveLength(before)

    const approved = await house.press(UNIT, 'approve-notes', data)
    expect(approved.words).toContain('Approved by')
    const proposed = (await house.services.actions.list()).filter(({ status }) => status === 'Proposed')
    expect(proposed.length).toBeGreaterThan(2)
    await house.postUpdates()
    expect(house.postedTo(CHAIR).at(-1)?.words).toContain('VAG update, 25 June 2024')
    const draft = await house.services.drafts.get(String(data.ref))
    expect(draft?.postings.length).toBeGreaterThan(1)
    expect(draft?.postings.every(({ state, activityId }) => state === 'sent' && activityId !== '')).toBe(true)
    expect(draft?.postedAt).not.toBe('')

    // Approving again, or a nudge that comes twice, posts nothing again.
    const posted = house.connector.posted.length
    await house.press(UNIT, 'approve-notes', data)
    await house.services.queues.nudge('post-update', { id: data.ref })
    await house.postUpdates()
    expect(house.connector.posted).toHaveLength(posted)
  })

  it('are told of in one line that says each stage, written over as it goes', async () => {
    const from = house.connector.posted.length
    await paste(notesOf('wfdg-2024-06-04'))
    const lines = house.connector.posted
      .slice(from)
      .map(({ method, activity }) => ({ method, said: JSON.stringify(activity) }))
    const progress = lines.filter(({ said }) => said.includes('Reading the notes'))
    expect(progress[0]?.method).toBe('POST')
    expect(progress.slice(1).every(({ method }) => method === 'PUT')).toBe(true)
    expect(progress.at(-1)?.said).toContain(
      'Reading the notes: done. Removing identifiers: done. Drafting: done. Checking the draft against the notes: done. The draft is ready to be checked.',
    )
  })

  it('posted twice are one draft', async () => {
    const text = notesOf('nsig-2024-07-03')
    await paste(text)
    const [reply] = await house.say(UNIT, `Notes:\n${text}`)
    expect(reply?.words).toContain('already')
    expect(await house.readNotes()).toBe(0)
  })

  it('rejected post nothing and add nothing', async () => {
    const before = await house.services.actions.list()
    const { data } = await paste(notesOf('wfdg-2024-06-04'))
    const posted = house.connector.posted.length
    expect((await house.press(UNIT, 'reject-notes', data)).words).toContain('Rejected by')
    expect(await house.services.actions.list()).toEqual(before)
    expect(house.connector.posted).toHaveLength(posted)
  })

  it('are decided by the business unit or the group’s chair alone', async () => {
    const { data } = await paste(notesOf('maag-2024-06-11'))
    const reply = await house.press(CHAMPION, 'approve-notes', data)
    expect(reply.words).toMatch(/business unit or the group's chair/)
    expect((await house.services.drafts.get(String(data.ref)))?.state).toBe('drafted')
  })

  it('that are empty are refused by name', async () => {
    const [reply] = await house.say(UNIT, 'Notes:\n - \n')
    expect(reply?.words).toContain('no words in these notes')
  })

  it('of 2 MB are refused before anything reads them', async () => {
    const reply = await house.post(house.activity(UNIT, 'personal', { text: `Notes:\n${'word '.repeat(400_000)}` }))
    expect(reply.status).toBe(413)
  })

  it('from anybody else are refused kindly', async () => {
    const [reply] = await house.say(CHAMPION, 'Notes:\nVAG met on 25 June 2024. Decided to publish the newsletter.')
    expect(reply?.words).toContain('Only the business unit')
  })
})
