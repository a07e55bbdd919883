import { HttpRequest, InvocationContext } from '@azure/functions'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../domain/refusal.ts'
import { door, readText } from '../../functions/http.ts'

const request = (body = 'hello') =>
  new HttpRequest({ method: 'POST', url: 'http://127.0.0.1/api/x', body: { string: body } })

function context() {
  const logged: unknown[][] = []
  const made = new InvocationContext({
    functionName: 'kaboom',
    logHandler: (_level, ...said) => void logged.push(said),
  })
  return { made, logged }
}

describe('the door', () => {
  it('says a refusal to the person, with its status', async () => {
    const answer = await door(async () => {
      throw new Refusal(404, 'There is no such draft.')
    })(request(), context().made)
    expect(answer).toMatchObject({ status: 404, jsonBody: { error: 'There is no such draft.' } })
  })

  it('Kaboom! shows one calm sentence and logs everything', async () => {
    const { made, logged } = context()
    const answer = await door(async () => {
      throw new Error('Kaboom! secret-table-name')
    })(request(), made)
    expect(answer).toMatchObject({ status: 500 })
    expect(JSON.stringify(answer)).not.toContain('Kaboom')
    expect(JSON.stringify(answer)).not.toContain('secret-table-name')
    expect(logged.flat().map(String).join()).toContain('Kaboom! secret-table-name')
  })

  it('refuses a body that is too long, whatever its announced length', async () => {
    await expect(readText(request('x'.repeat(2000)), 1024, 'An activity')).rejects.toMatchObject({ status: 413 })
    expect(await readText(request('x'.repeat(1000)), 1024, 'An activity')).toHaveLength(1000)
  })
})
