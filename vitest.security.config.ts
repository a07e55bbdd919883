// The quick tests of the checking code, which need no storage: what Stryker runs against each mutant.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'tests/functions/{bot-door,api-door,callers,rate-limit,once-per-activity,published-keys,read-json,refuse-open-bot,page-session,find-person}.test.ts',
      'tests/domain/{permissions,sign-in}.test.ts',
      'tests/storage/history-chain.test.ts',
    ],
    testTimeout: 10_000,
    pool: 'forks',
  },
})
