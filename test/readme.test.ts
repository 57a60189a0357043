import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { catalogue } from '../src/check/catalogue.ts'

// Conventions of README.md:
// - A `ts` block is a module; the tests that it registers are run. What it imports from './...' is an earlier block whose
//   first line is `// file.ts`, else a right handler made up here.
// - `<!-- red: some text -->` on the line before a block: its tests must fail, with that text.
// - The section of a code shows the wrong and the right handler of the catalogue, word for word.
// What is generated between markers is held fresh by readme/readme.test.ts.

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const scratch = at('.scratch/readme')
const readme = existsSync(at('README.md')) ? readFileSync(at('README.md'), 'utf8') : ''
const snippets = new Set(Object.values(catalogue).flatMap(({ wrong, right }) => [wrong.trim(), right.trim()]))

interface Block {
  readonly language: string
  readonly code: string
  readonly line: number
  readonly red: string | undefined
}

const blocks: readonly Block[] = [
  ...readme.matchAll(/(?:^<!-- red: (.+) -->\n+)?^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm),
].map(({ 1: red, 2: language = '', 3: code = '', index }) => ({
  language,
  code,
  line: readme.slice(0, index).split('\n').length,
  red,
}))
const modules = blocks.filter(({ language, code }) => language === 'ts' && !snippets.has(code.trim()))

rmSync(scratch, { recursive: true, force: true })
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe.runIf(readme !== '')('README.md', () => {
  describe.each(modules)('the block in line $line', async (block) => {
    test('is a module that can be imported', () => expect(loaded).toBe(true))
    const loaded = await import(/* @vite-ignore */ moduleOf(block)).then(() => true)
  })

  test.each(Object.values(catalogue))('has the section $anchor with its wrong and its right handler', (entry) => {
    const section = sections.get(entry.anchor)
    expect([...sections.keys()]).toContain(entry.anchor)
    expect(section).toContain(entry.wrong.trim())
    expect(section).toContain(entry.right.trim())
  })

  test.each(relativeLinks())('links to %s, which exists', (link) => {
    const [path, fragment] = link.split('#')
    if (path !== '') expect(existsSync(at(path!))).toBe(true)
    else expect([...sections.keys()]).toContain(`#${fragment}`)
  })

  test('says in its first line what it is about', () => {
    const [first = ''] = readme.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
    expect(readme.split('\n', 1)[0] + first).toContain('AWS Lambda')
  })
})

/** The text under each heading, by the anchor that GitHub gives it. */
const sections = new Map<string, string>(
  readme.split(/^(?=#{1,6} )/m).map((section) => [`#${slug(/^#+ (.*)/.exec(section)?.[1] ?? '')}`, section]),
)

function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

function relativeLinks(): string[] {
  return [...new Set([...readme.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link]) => link!))]
}

/** Writes the block as a module, with what it imports. */
function moduleOf({ code, line, red }: Block): string {
  const named = /^\/\/ ([\w./-]+\.ts)\n/.exec(code)?.[1]
  const file = join(scratch, named ?? `line-${line}.ts`)
  write(file, red === undefined ? code : reddened(code, red))
  for (const [, path] of code.matchAll(/from '(\.[\w./-]+)'/g)) {
    const imported = join(dirname(file), path!.replace(/(?:\.[cm]?[jt]s)?$/, '.ts'))
    if (!existsSync(imported)) write(imported, `export const handler = async () => ({ statusCode: 200, body: 'ok' })\n`)
  }
  return file
}

/** The block with a `test` that passes if what it runs rejects with the text. */
function reddened(code: string, text: string): string {
  const wrapper = `import { expect as inReadme, test as registered } from 'vitest'
const test = (title, run) =>
  registered(title, () => inReadme(Promise.resolve().then(run)).rejects.toThrow(${JSON.stringify(text)}))\n`
  const imports = /^import \{([^}]*)\} from 'vitest'$/m
  expect(code).toMatch(imports)
  return (
    wrapper + code.replace(imports, (_, names: string) => `import { ${names.replace(/\btest\b,?/, '')} } from 'vitest'`)
  )
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
