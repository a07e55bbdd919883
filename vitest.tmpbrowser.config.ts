import { defineConfig } from 'vitest/config'
export default defineConfig({ root: '/work/main', test: { include: ['tests/browser/**/*.test.ts'], testTimeout: 20000, hookTimeout: 60000, pool: 'forks' } })
