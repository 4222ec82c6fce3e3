import { defineConfig } from 'vitest/config'

/** Tests that take seconds (kills, power cuts, packaging) or need the build: not part of `npm run check`. */
const LONG = 'test/**/*.long.test.{ts,tsx}'
const BENCH = 'test/bench/**/*.bench.ts'

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['shared/**', 'electron/**', 'renderer/**'], reportsDirectory: 'coverage' },
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: [LONG], testTimeout: 30_000 } },
      { test: { name: 'long', include: [LONG], testTimeout: 240_000, hookTimeout: 120_000 } },
      { test: { name: 'bench', include: [BENCH], testTimeout: 1_200_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
