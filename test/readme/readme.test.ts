import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { builtInCodes } from '../../src/check/finding.ts'
import { findings } from './findings.ts'
import { failures, matrix } from './matrix.ts'
import { exportedNames, flags } from './names.ts'
import { newcomerReport, steadyReport } from './newcomer.ts'
import { gatewayOptions, membersOf, requestConstraints } from './options.ts'
import { at, blocksOf, partOf, readme, withPart } from './readme-file.ts'

describe('the README', () => {
  test('names AWS Lambda in its first line', () => {
    expect(readme.split('\n', 1)[0]).toContain('AWS Lambda')
  })

  // `npm run readme` writes them anew.
  test('has generated parts that are fresh', async () => {
    const parts = {
      matrix: matrix(),
      failures: failures(),
      'front end options': gatewayOptions(),
      'request constraints': requestConstraints(),
      exports: exportedNames(),
      flags: flags(),
      findings: findings(),
      report: steadyReport(partOf(readme, 'report'), await newcomerReport(readme)),
    }
    const fresh = Object.entries(parts).reduce((text, [name, part]) => withPart(text, name, part), readme)
    await expect(fresh).toMatchFileSnapshot(at('README.md'))
  })

  test('has a row for every option, and no other', () => {
    const rows = section('## Options').matchAll(/^\| `(\w+)` +\|/gm)
    const options = membersOf('src/contract/options.ts', 'ContractOptions').map(({ name }) => name)
    expect([...rows].map(([, name]) => name).toSorted()).toEqual(options.toSorted())
  })

  test('has a heading for every code, of which GitHub makes the anchor that reports name', () => {
    const headings = section('## Findings').matchAll(/^### `([\w-]+)`$/gm)
    expect([...headings].map(([, code]) => code)).toEqual([...builtInCodes])
  })

  test('links to headings that it has', () => {
    const outsideOfBlocks = readme.replace(/^```[\s\S]*?^```$/gm, '')
    const anchors = [...outsideOfBlocks.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    for (const [, link] of outsideOfBlocks.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(link)
  })

  test('has a line for every folder of src and every entry of the package', () => {
    const map = blocksOf(section('## Map of `src/`'))[0]!.text
    const named = [...map.matchAll(/^ {2}([\w.-]+)/gm)].map(([, name]) => name)
    const folders = readdirSync(at('src')).filter((name) => !name.includes('.'))
    const entries = Object.keys(manifest.exports).filter((key) => !key.endsWith('.json'))
    const files = entries.map((key) => `${key === '.' ? 'index' : key.slice(2)}.ts`)
    expect(named).toEqual(expect.arrayContaining([...folders, ...files]))
    expect(readdirSync(at('src'))).toEqual(expect.arrayContaining(named))
  })

  test('names scripts that package.json has', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!)
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(named))
  })
})

function section(heading: string): string {
  const start = readme.indexOf(`\n${heading}\n`)
  if (start < 0) throw new Error(`README.md has no heading ${heading}`)
  const end = readme.indexOf('\n## ', start + 1)
  return readme.slice(start, end < 0 ? undefined : end)
}
