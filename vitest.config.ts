import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const src = (file: string) => fileURLToPath(new URL(`./src/${file}`, import.meta.url))

/**
 * Tests that leave nothing behind in their process: loading every module anew for each file takes longer than they do. Those of frameworks
 * and of the pen run apart: an adapter keeps the `console.error` that it finds when it is loaded, be it the mock of another file.
 */
const together = [
  'examples/**/*.test.ts',
  'test/*.test.ts',
  'test/{arbitrary,check,cli,contract,evidence,gateway,http,logs,readme,regressions,replay,report,search,template,types,zoo}/**/*.test.ts',
  'test/lambda/*.test.ts',
  'test/lambda/{observe,source}/*.test.ts',
  'test/lambda/{words/check-options,runtime/error-payload,probe/probe-sites,runtime/serialize}.test.ts',
]

export default defineConfig({
  resolve: {
    alias: [
      { find: /^proxyproof$/, replacement: src('index.ts') },
      { find: /^proxyproof\/vitest$/, replacement: src('vitest.ts') },
    ],
  },
  test: {
    testTimeout: 20_000,
    // both cores of a small machine: the default leaves one of two idle
    maxWorkers: 2,
    // Workers run the built entry.
    globalSetup: 'test/global-setup.ts',
    projects: [
      { extends: true, test: { name: 'together', isolate: false, include: together } },
      { extends: true, test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: together } },
    ],
  },
})
