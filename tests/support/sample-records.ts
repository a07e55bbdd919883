// The sample data as domain records, for tests of pure rules; the local tools read the same.
export { sampleBookings, sampleRecords } from '../../dev/sample-records.ts'
