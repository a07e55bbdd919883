// What the API's addresses take, as schemas: requests are checked by them, and the API's description is made from them.
import type { HttpRequest } from '@azure/functions'
import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'

const day = z
  .string()
  .refine((text) => text === '' || isDay(text), 'must be a date written like 2024-03-31')
  .meta({ format: 'date' })
const year = z
  .string()
  .regex(/^(\d{4}-\d{2})?$/, 'must be two years that follow each other, written like 2023-24')
  .meta({ description: 'April to March, for example 2023-24' })
const flag = z.stringbool({ error: 'must be true or false' }).default(false)

export const reportQuery = z.object({
  asAt: day.optional().describe('The date the report tells of; today when left out'),
  from: day.optional().describe('First day of a window'),
  to: day.optional().describe('Last day of a window'),
  year: year.optional(),
  round: year.optional(),
  format: z
    .enum(['json', 'csv', 'xlsx', 'html', 'docx'], { error: 'must be json, csv, xlsx, html or docx' })
    .default('json'),
})

export type ReportFormat = z.output<typeof reportQuery>['format']

export const listQuery = z.object({
  format: z.enum(['json', 'html'], { error: 'must be json or html' }).default('json'),
})

export const exportQuery = z.object({
  asAt: day.optional(),
  format: z.enum(['csv', 'xlsx'], { error: 'must be csv or xlsx' }).default('xlsx'),
})

export const importQuery = z.object({
  dryRun: flag.describe('Only check, write nothing'),
  partial: flag.describe('Take the right rows although others are wrong'),
})

/** @throws Refusal 400 naming each parameter that is wrong, and how to write it */
export function readQuery<S extends z.ZodType>(schema: S, request: HttpRequest): z.output<S> {
  const read = schema.safeParse(Object.fromEntries(request.query))
  if (read.success) return read.data
  throw new Refusal(400, read.error.issues.map(({ path, message }) => `"${path.join('.')}" ${message}.`).join(' '))
}
