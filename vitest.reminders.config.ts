import { defineConfig } from 'vitest/config'

// The tests that must catch a change in the core of reminders: no storage, no network, each run in a second.
export default defineConfig({
  test: {
    include: [
      'tests/domain/{calendar,compose-digest,decisions,ladder-rules,ledger,owed-to,preferences,reminder}.test.ts',
    ],
    env: { CALENDAR_CASES: '400', RUNS: '25' },
    testTimeout: 60_000,
    pool: 'forks',
  },
})
