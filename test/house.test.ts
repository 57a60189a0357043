import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src/', import.meta.url))

/** Lower floors first: a file imports from its own floor or from one below, types included. */
const floors = [
  'http',
  'gateway',
  'logs',
  'arbitrary',
  'lambda',
  'exchange',
  'check',
  'search',
  'report',
  'regressions',
  'contract',
  'runners',
  'cli',
  'entry',
]

/** Files of the top folder that are no entries. */
const ofContract = ['contract.ts', 'replay-event.ts']

function floorOf(file: string): number {
  const [folder] = relative(src, file).split(sep)
  if (ofContract.includes(folder!)) return floors.indexOf('contract')
  return folder!.endsWith('.ts') ? floors.indexOf('entry') : floors.indexOf(folder!)
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => resolve(src, name))

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/g)].map(([, specifier]) =>
    resolve(dirname(file), specifier!),
  )
}

describe('The house', () => {
  test('has only known floors', () => {
    expect(files.map(floorOf)).not.toContain(-1)
  })

  test('imports point one way, types included', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => floorOf(target) > floorOf(file))
        .map((target) => `${relative(src, file)} -> ${relative(src, target)}`),
    )
    expect(upward).toEqual([])
  })

  test('has no cycles of files', () => {
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const visit = (file: string, trail: readonly string[]) => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].map((one) => relative(src, one)).join(' -> '))
        return
      }
      state.set(file, 'open')
      for (const target of importsOf(file)) visit(target, [...trail, file])
      state.set(file, 'done')
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  test('keeps every file short enough to be about one thing', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251)
    expect(long.map((file) => relative(src, file))).toEqual([])
  })
})
