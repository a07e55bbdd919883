// Exactly what CI runs, except the browser: format and lint, types, tests. Stops at the first that fails and says which.
import { spawnSync } from 'node:child_process'

const STEPS = [
  { says: 'Formatting and lint', tool: 'biome', words: ['ci', '.'] },
  { says: 'Types', tool: 'tsc', words: ['-p', '.'] },
  { says: 'Types of the chat page', tool: 'tsc', words: ['-p', 'dev/page'] },
  { says: 'Types of the sign-in page', tool: 'tsc', words: ['-p', 'functions/pages'] },
  { says: 'Tests', tool: 'vitest', words: ['run'] },
]

for (const { says, tool, words } of STEPS) {
  console.error(`${says}: ${tool} ${words.join(' ')}`)
  const { status } = spawnSync(process.execPath, ['dev/run.mjs', '--bin', tool, ...words], { stdio: 'inherit' })
  if (status !== 0) {
    console.error(`${says} failed. Mend what it names above and run "npm run check" again.`)
    process.exit(status ?? 1)
  }
}
