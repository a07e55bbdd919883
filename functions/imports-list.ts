// Who imported what and when, newest first, for the business unit.
import { door, SAFE } from './http.ts'
import { checkMayUse } from './import-register.ts'
import { services } from './services.ts'

export const importsList = door(async (request) => {
  const given = await services()
  checkMayUse(await given.identify(request), 'registers.import')
  return { status: 200, jsonBody: { imports: await given.imports.list() }, headers: SAFE }
})
