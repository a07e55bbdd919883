// Says whether the app can work: storage answers.
import { door, SAFE } from './http.ts'
import { services } from './services.ts'

export const health = door(async () => {
  const { people, clock } = await services()
  await people.get('health')
  return { status: 200, jsonBody: { status: 'ok', storage: 'ok', at: clock().toISOString() }, headers: SAFE }
})
