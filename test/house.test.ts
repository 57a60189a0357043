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
  'template',
  'runners',
  'cli',
  'entry',
]

/** The same of the folders within two of them; what lies beside those is above them all: `door`. */
const floorsWithin: Readonly<Record<string, readonly string[]>> = {
  lambda: [
    'patch',
    'words',
    'source',
    'world',
    'load',
    'network',
    'downstream',
    'observe',
    'probe',
    'runtime',
    'in-process',
    'worker',
    'door',
  ],
  search: [
    'request',
    'tokens',
    'schema',
    'compare',
    'source',
    'session',
    'known',
    'follow',
    'shrink',
    'chance',
    'downstream',
    'sequence',
    'explore',
    'learn',
    'front-end',
    'door',
  ],
}

/** Files of the top folder that are no entries. */
const ofContract = ['contract.ts', 'replay-event.ts']

function floorOf(file: string): number {
  const [folder] = relative(src, file).split(sep)
  if (ofContract.includes(folder!)) return floors.indexOf('contract')
  return folder!.endsWith('.ts') ? floors.indexOf('entry') : floors.indexOf(folder!)
}

/** The floor within a folder that has its own; -1 for one that is not known. */
function floorWithin(file: string): number | undefined {
  const [top, folder] = relative(src, file).split(sep)
  return floorsWithin[top!]?.indexOf(folder!.endsWith('.ts') ? 'door' : folder!)
}

/** Whether an import goes up within a folder. In-process and the worker are two ways to do the same: neither knows of the other. */
function climbsWithin(file: string, target: string): boolean {
  if (floorOf(file) !== floorOf(target)) return false
  const [from = 0, to = 0] = [floorWithin(file), floorWithin(target)]
  const isAside = /worker\/\w/.test(file) && /in-process\/\w/.test(target)
  return to > from || isAside
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

/** Values that a file exports; types say what others get, by whatever name. */
function exportsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^export (?:async )?(?:const|let|function\*?|class) (\w+|[[{][^=]*[\]}])/gm)].flatMap(
    ([, names]) => [...names!.matchAll(/\w+/g)].map(([name]) => name),
  )
}

/** Names that a file imports, also later and by an object of all that a module has. */
function importedNames(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const lists = [...text.matchAll(/(?:import|export) (?:type )?(?:\w+, )?\{([^}]*)\}\s*from/g)].map(([, list]) => list!)
  const later = [...text.matchAll(/\{([^}]*)\}[^;{}]*?import\(/g)].map(([, list]) => list!)
  const members = [...text.matchAll(/import\([^)]*\)\)?\.(\w+)/g)].map(([, name]) => name!)
  const wholes = [...text.matchAll(/import \* as (\w+) from '\./g)].flatMap(([, whole]) =>
    [...text.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'))].map(([, name]) => name!),
  )
  const listed = [...lists, ...later].flatMap((list) =>
    list.split(',').map((one) => /^\s*(?:type )?(\w+)/.exec(one)?.[1] ?? ''),
  )
  return [...listed, ...members, ...wholes]
}

describe('The house', () => {
  test('has only known floors', () => {
    expect(files.map(floorOf)).not.toContain(-1)
    expect(files.map(floorWithin)).not.toContain(-1)
  })

  test('imports point one way, types included', () => {
    const upward = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => floorOf(target) > floorOf(file) || climbsWithin(file, target))
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

  test('exports nothing that nobody else imports', () => {
    const test = fileURLToPath(new URL('./', import.meta.url))
    const users = [
      ...files,
      ...readdirSync(test, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.m?[jt]s$/.test(name))
        .map((name) => resolve(test, name)),
    ]
    const names = new Map<string, Set<string>>()
    for (const file of users)
      for (const name of importedNames(file)) names.set(name, (names.get(name) ?? new Set()).add(file))
    const unused = files.flatMap((file) =>
      floorOf(file) === floors.indexOf('entry')
        ? []
        : exportsOf(file)
            .filter((name) => [...(names.get(name) ?? [])].every((user) => user === file))
            .map((name) => `${relative(src, file)} ${name}`),
    )
    expect(unused).toEqual([])
  })

  test('keeps every file short enough to be about one thing', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251)
    expect(long.map((file) => relative(src, file))).toEqual([])
  })
})
