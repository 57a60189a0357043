import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const src = (file: string) => fileURLToPath(new URL(`./src/${file}`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^proxyproof$/, replacement: src('index.ts') },
      { find: /^proxyproof\/vitest$/, replacement: src('vitest.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'examples/**/*.test.ts'],
    testTimeout: 20_000,
    // both cores of a small machine: the default leaves one of two idle
    maxWorkers: 2,
    // Workers run the built entry.
    globalSetup: 'test/global-setup.ts',
  },
})
