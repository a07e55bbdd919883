// Tells the few storage answers we expect from real faults.
import { RestError } from '@azure/data-tables'

/** 404: not there. 409: already there. 412: changed since it was read. Every other fault goes up as it is. */
export type ExpectedStatus = 404 | 409 | 412

export function failedWith(error: unknown, ...statuses: ExpectedStatus[]): boolean {
  return error instanceof RestError && statuses.some((status) => status === error.statusCode)
}
