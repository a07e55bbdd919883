import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { Language, type Node, Parser } from 'web-tree-sitter'

const infra = new URL('../../infra/', import.meta.url)
const files = readdirSync(infra, { recursive: true, encoding: 'utf8' }).filter((name) => /\.bicep(param)?$/.test(name))
const read = (name: string) => readFileSync(new URL(name, infra), 'utf8')

describe('the Bicep files', () => {
  let parser: Parser
  beforeAll(async () => {
    await Parser.init()
    const { resolve } = createRequire(import.meta.url)
    const grammar = join(dirname(resolve('tree-sitter-bicep/package.json')), 'tree-sitter-bicep.wasm')
    parser = new Parser()
    parser.setLanguage(await Language.load(grammar))
  })

  test.each(files.filter((name) => name.endsWith('.bicep')))('%s is well formed', (name) => {
    const tree = parser.parse(read(name))
    expect(faults(tree!.rootNode)).toEqual([])
  })

  test('a fault would be seen', () => {
    expect(faults(parser.parse('resource x = {')!.rootNode)).not.toEqual([])
  })

  test.each(files.filter((name) => name.startsWith('modules')))(
    '%s gets every parameter it asks for, and no other',
    (name) => {
      const asked = [...read(name).matchAll(/^param (\w+)/gm)].map((match) => match[1])
      const call = new RegExp(
        `module \\w+ '${name}'[^{]*\\{\\n  name: '\\w+'\\n  params: \\{\\n([\\s\\S]*?)\\n  \\}`,
      ).exec(read('main.bicep'))
      const given = [...(call?.[1] ?? '').matchAll(/^ {4}(\w+):/gm)].map((match) => match[1])
      expect(given.toSorted()).toEqual(asked.toSorted())
    },
  )

  test('the example gives every parameter that has no default, and none that main.bicep does not take', () => {
    const main = read('main.bicep')
    const given = [...read('main.example.bicepparam').matchAll(/^param (\w+) =/gm)].map((match) => match[1])
    const taken = [...main.matchAll(/^param (\w+) [\w[\]]+( =)?/gm)].map(([, name, hasDefault]) => ({
      name,
      hasDefault,
    }))
    expect(taken.map(({ name }) => name)).toEqual(expect.arrayContaining(given))
    expect(given).toEqual(expect.arrayContaining(taken.filter(({ hasDefault }) => !hasDefault).map(({ name }) => name)))
  })

  test('every output that main.bicep reads is one that its module gives', () => {
    const main = read('main.bicep')
    for (const [, module, output] of main.matchAll(/(\w+)!?\.outputs\.(\w+)/g)) {
      const path = new RegExp(`module ${module} '([^']+)'`).exec(main)?.[1] ?? ''
      expect(read(path), `${module}.${output}`).toMatch(new RegExp(`^output ${output} `, 'm'))
    }
  })
})

describe('what is deployed', () => {
  test('the identity has the roles that the host and our own storage need, and no wider one', () => {
    const roles = [
      ...files
        .map(read)
        .join('\n')
        .matchAll(/'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'/g),
    ].map((match) => match[1])
    const names: Record<string, string> = {
      'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': 'Storage Blob Data Owner',
      '974c5e8b-45b9-4653-ba55-5f855dd0fb88': 'Storage Queue Data Contributor',
      '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3': 'Storage Table Data Contributor',
      '3913510d-42f4-4e42-8a64-420c390055eb': 'Monitoring Metrics Publisher',
      '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User',
      '00000000-0000-0000-0000-000000000001': 'the example tenant, not a role',
    }
    expect(roles.toSorted()).toEqual(Object.keys(names).toSorted())
  })

  test('storage is reached by identity alone', () => {
    expect(read('modules/storage.bicep')).toContain('allowSharedKeyAccess: false')
    for (const part of ['accountName: storageAccountName', "credential: 'managedidentity'", 'clientId: clientId']) {
      expect(read('modules/app.bicep')).toContain(`AzureWebJobsStorage__${part}`)
    }
  })

  test.each(files)('%s holds no secret and asks for no key', (name) => {
    expect(read(name)).not.toMatch(/listKeys|listSecrets|AccountKey|SharedAccess|password\s*[:=]|@secure/i)
  })

  test('the bot is registered with the identity of the app and the Teams channel', () => {
    expect(read('modules/bot.bicep')).toContain("msaAppType: 'UserAssignedMSI'")
    expect(read('modules/bot.bicep')).toContain("name: 'MsTeamsChannel'")
  })

  test('the app is given the settings that it reads, and none that it does not', () => {
    const config = readFileSync(new URL('../functions/config.ts', infra), 'utf8')
    const environment = /z\.object\(\{([\s\S]*?)\n\}\)/.exec(config)?.[1] ?? ''
    // A rule may run over several lines: it ends where the next setting or its comment begins.
    const settings = [...environment.matchAll(/^ {2}([A-Z_]+): ([\s\S]*?)(?=^ {2}[A-Z/]|$(?![\s\S]))/gm)]
    const app = read('modules/app.bicep')
    const own = [...app.slice(app.indexOf('var ownSettings')).matchAll(/^ +([A-Z][A-Z_]+): /gm)].map(
      (match) => match[1],
    )
    const needed = settings.filter(([, , rule]) => !/optional|default/.test(rule ?? '')).map(([, name]) => name)
    expect(needed.length).toBeGreaterThan(5)
    expect(own).toEqual(expect.arrayContaining(needed))
    expect(settings.map(([, name]) => name)).toEqual(expect.arrayContaining(own))
  })
})

describe('host.json', () => {
  const host = JSON.parse(readFileSync(new URL('../host.json', infra), 'utf8'))

  test('leaves routes as the doors write them and gives a message five tries', () => {
    expect(host.extensions.http.routePrefix).toBe('')
    expect(host.extensions.queues).toMatchObject({ batchSize: 8, maxDequeueCount: 5, visibilityTimeout: '00:00:30' })
    expect(host.extensionBundle.version).toMatch(/^\[4\./)
  })

  test('never drops a failure from the log, nor a request the alerts count', () => {
    expect(host.logging.applicationInsights.samplingSettings.excludedTypes).toBe('Exception;Request')
  })
})

function faults(node: Node): string[] {
  if (!node.hasError && !node.isMissing) return []
  if (node.isError || node.isMissing) return [`line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`]
  return node.children.flatMap((child) => (child ? faults(child) : []))
}
