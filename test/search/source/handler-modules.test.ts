import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checkProxyHandler, type LambdaHandler } from 'proxyproof'
import { literalsOfFile, literalsOfFunction } from '../../../src/search/source/handler-modules.ts'
import { handlerOf } from '../../zoo/load.ts'

const namesOf = (files: readonly string[]) => files.map((file) => basename(file)).toSorted()

// The runner has transformed these modules: their imports have other specifiers, and nothing is at the top level any more.
it('a handler that a test imports is read as it was written, with the modules that it imports', async () => {
  const handler = await handlerOf('strangers/tickets-workflow/wrong/index.mjs')
  const { files, strings } = await literalsOfFunction(handler)
  expect(namesOf(files)).toEqual(['errors.mjs', 'index.mjs', 'repository.mjs', 'workflow.mjs'])
  expect(strings).toContain('T-1003')
})

it('one of a file that holds others is read without what only the others name', async () => {
  expect(namesOf((await literalsOfFunction(mine)).files)).toEqual(['handler-modules.test.ts'])
})

it('one that a package made is read where the caller imports it from, else in the file of the caller', async () => {
  const handler = await handlerOf('strangers/express-links/wrong/index.mjs')
  const file = fileURLToPath(new URL('../../zoo/strangers/caller.test.ts', import.meta.url))
  const imported = await literalsOfFunction(handler, { file, importsFrom: './express-links/wrong/index.mjs' })
  expect(namesOf(imported.files)).toEqual(
    namesOf((await literalsOfFunction(handler, { file: fileOf('index.mjs') })).files),
  )
  expect(imported.files).toContain(fileOf('index.mjs'))
})

const fileOf = (name: string) =>
  fileURLToPath(new URL(`../../zoo/strangers/express-links/wrong/${name}`, import.meta.url))

const mine = (event: { path: string }) => `${prefixOf(event)}mine`
const prefixOf = ({ path }: { path: string }) => (path === '/only-mine' ? 'a' : 'b')

it('files are told by their real paths, as Node calls them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxyproof-linked-'))
  symlinkSync(fileOf('.'), join(folder, 'linked'))
  const { files } = literalsOfFile(join(folder, 'linked/index.mjs'))
  rmSync(folder, { recursive: true })
  expect(files).toContain(fileOf('index.mjs'))
})

it.each(['wrong', 'bound', 'layered'])('what a function wraps or is bound to is its own as well: %s', async (name) => {
  const wrapped = (await import(new URL('wrapped/tariffs.mjs', import.meta.url).href)) as Record<string, LambdaHandler>
  const { files, strings } = await literalsOfFunction(wrapped[name]!)
  expect(namesOf(files)).toContain('tariffs.mjs')
  expect(strings).toEqual(expect.arrayContaining(['/quotes', 'night']))
})

it('what is wrong in what a module of its own wraps is found, and nothing where it is right', async () => {
  const { wrong, right } = (await import(new URL('wrapped/tariffs.mjs', import.meta.url).href)) as Record<
    string,
    LambdaHandler
  >
  const found = async (handler: LambdaHandler) =>
    (await checkProxyHandler(handler, { gateway: 'rest', seed: 1 })).findings.map(
      ({ request: { path, query } }) => `${path}?${query}`,
    )
  expect(await found(wrong!)).toEqual(['/quotes?tariff=night'])
  expect(await found(right!)).toEqual([])
})

it('of proxyproof itself nothing is mined, though a handler names what runs it', async () => {
  const handler = () => literalsOfFunction(handler)
  const { files } = await literalsOfFunction(handler)
  expect(namesOf(files)).toEqual(['handler-modules.test.ts'])
})
