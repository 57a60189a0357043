import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of its own for the tests of a file: writes files there, gone once they have run. */
export function writer(): (name: string, text: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'proxyproof-template-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return (name, text) => {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return file
  }
}
