import { defineConfig } from 'vitest/config'

/** Tests that take seconds (kills, power cuts, packaging) or need the build: not part of `npm run check`. */
const LONG = 'test/**/*.long.test.{ts,tsx}'
/** Tests that draw the pages into a document. */
const PAGES = 'test/renderer/**/*.test.{ts,tsx}'
const BENCH = 'test/bench/**/*.bench.ts'

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['shared/**', 'electron/**', 'renderer/**'], reportsDirectory: 'coverage' },
    projects: [
      // Tests of the pages share a document and get a worker of their own each; the others share nothing and need none.
      { test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: [LONG, PAGES], testTimeout: 30_000, pool: 'threads', isolate: false } },
      { test: { name: 'pages', include: [PAGES], testTimeout: 30_000, pool: 'threads' } },
      { test: { name: 'long', include: [LONG], testTimeout: 240_000, hookTimeout: 120_000 } },
      { test: { name: 'bench', include: [BENCH], testTimeout: 1_200_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
