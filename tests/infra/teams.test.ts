import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { drawIcon, ICONS } from '../../dev/draw-icons.ts'
import { fillManifest, packageTeams, readValues, schemaProblems } from '../../dev/package-teams.ts'
import { sampleRecords } from '../../dev/sample-records.ts'
import { readQuestion } from '../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../domain/questions/vocabulary.ts'

const vocabulary = buildVocabulary(sampleRecords())

const values = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  APP_HOST: 'app.partnership.example',
  API_APP_ID: '33333333-3333-4333-8333-333333333333',
  API_AUDIENCE: 'api://app.partnership.example/33333333-3333-4333-8333-333333333333',
  PARTNERSHIP_NAME: 'The "Example" Partnership',
  WEBSITE_URL: 'https://partnership.example',
  PRIVACY_URL: 'https://partnership.example/privacy',
  TERMS_URL: 'https://partnership.example/terms',
}

describe('the Teams app package', () => {
  test('holds a manifest that its published schema accepts, filled, beside its icons', async () => {
    const files = unzipSync(await packageTeams(values))
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png'])
    const manifest = JSON.parse(strFromU8(files['manifest.json']!))
    expect(await schemaProblems(manifest)).toEqual([])
    expect(manifest).toMatchObject({ id: values.TEAMS_APP_ID, validDomains: [values.APP_HOST] })
    expect(manifest.developer.name).toBe(values.PARTNERSHIP_NAME)
    expect(manifest.webApplicationInfo).toEqual({ id: values.API_APP_ID, resource: values.API_AUDIENCE })
    expect(strFromU8(files['manifest.json']!)).not.toContain('{{')
  })

  test('the bot works in a chat of one’s own, a team and a group chat, with at most ten commands each', async () => {
    const [bot] = JSON.parse(await fillManifest(values)).bots
    expect(bot.scopes).toEqual(['personal', 'team', 'groupChat'])
    for (const list of bot.commandLists) expect(list.commands.length).toBeLessThanOrEqual(10)
    const shared = bot.commandLists.find((list: { scopes: string[] }) => list.scopes.includes('team'))
    expect(JSON.stringify(shared)).not.toContain('My bookings')
  })

  test.each([
    ['Help', 'help'],
    ['What is overdue?', 'cap_overdue'],
    ['How many CAP actions are open?', 'cap_status'],
    ['What are the priorities?', 'priorities'],
    ['Next training sessions', 'training_sessions'],
    ['My bookings', 'my_bookings'],
    ['Section 11 returns', 'section11'],
    ['When is the next meeting?', 'meetings'],
    ['How many champions are there?', 'champions'],
    ['Who should I phone?', 'contacts'],
  ])('the command "%s" is on the menu and understood as %s', async (title, kind) => {
    const [bot] = JSON.parse(await fillManifest(values)).bots
    expect(bot.commandLists[0].commands.map((command: { title: string }) => command.title)).toContain(title)
    expect(readQuestion(title, { today: '2024-04-22', vocabulary }).question.kind).toBe(kind)
  })

  test('asks for no permission to read chats or channels', async () => {
    expect(await fillManifest(values)).not.toContain('resourceSpecific')
  })

  test('an id that is none is refused before anything is packed', async () => {
    await expect(packageTeams({ ...values, BOT_APP_ID: 'not-an-id' })).rejects.toThrow(/botId/)
    await expect(packageTeams({ ...values, PRIVACY_URL: 'partnership.example' })).rejects.toThrow(/privacyUrl/)
  })

  test('every missing value is named at once, by both of its names', () => {
    const missing = () => readValues(['--app-host', 'app.partnership.example'], { BOT_APP_ID: values.BOT_APP_ID })
    expect(missing).toThrow('TEAMS_APP_ID (or --teams-app-id)')
    expect(missing).toThrow('TERMS_URL')
    expect(missing).not.toThrow('APP_HOST')
  })

  test('an option counts before the environment', () => {
    expect(readValues(['--app-host', 'other.example'], values)).toEqual({ ...values, APP_HOST: 'other.example' })
  })
})

/** The unpacked pixels of a PNG with one IDAT chunk, for the packed bytes may differ between versions of zlib. */
function pixelsOf(file: Buffer): Buffer {
  return inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)))
}

describe('the icons', () => {
  test.each(ICONS)(
    '$name is the picture that the script draws, in the size Teams asks for',
    ({ name, size, shade }) => {
      const file = readFileSync(new URL(`../../infra/teams/${name}`, import.meta.url))
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([size, size])
      expect(pixelsOf(file).equals(pixelsOf(drawIcon(size, shade)))).toBe(true)
    },
  )
})
