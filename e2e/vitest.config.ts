import { defineConfig } from 'vitest/config'

/** The tests in a real browser. Their times are only a guard against hanging; what is measured is measured by script/web-weight. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/harness/build-pages.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000, interval: 50 } },
    maxWorkers: 2,
    isolate: false,
  },
})
