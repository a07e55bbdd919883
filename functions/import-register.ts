// A register's file from the business unit: checked whole, then written, or only checked when it is a dry run.
import type { HttpRequest } from '@azure/functions'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { openFile, typeOfFile } from '../reporting/registers/open-file.ts'
import { findRegister } from '../reporting/registers/registers.ts'
import { LARGEST_FILE } from '../reporting/registers/source.ts'
import { door, readBytes, SAFE } from './http.ts'
import { importQuery, readQuery } from './requests.ts'
import { runImport } from './run-import.ts'
import { services } from './services.ts'

export const importRegister = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  checkMayUse(person, 'registers.import')
  const register = findRegister(request.params.register ?? '')
  const { dryRun, partial } = readQuery(importQuery, request)
  const bytes = await readBytes(request, LARGEST_FILE, 'The file')
  const source = openFile(bytes, typeOfFile(bytes, contentType(request)))
  const answer = await runImport({ register, source, person }, { dryRun, isPartial: partial }, given)
  if (!answer.written) return refusedOrTried(answer, dryRun)
  return { status: 200, jsonBody: answer, headers: SAFE }
})

/** @throws Refusal 403 for everyone but the business unit */
export function checkMayUse(person: Person, command: 'registers.import' | 'registers.export'): void {
  if (!may(person, command)) {
    throw new Refusal(403, 'Registers are imported by the business unit. Send them the file: 01603 223409.')
  }
}

function refusedOrTried(answer: { rejectedRows: number }, dryRun: boolean) {
  if (dryRun) return { status: 200, jsonBody: answer, headers: SAFE }
  const error = `${answer.rejectedRows} rows are wrong, so nothing was imported. Correct them, or import with partial=true.`
  return { status: 422, jsonBody: { ...answer, error }, headers: SAFE }
}

function contentType(request: HttpRequest): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}
