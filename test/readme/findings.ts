import { readdirSync, readFileSync } from 'node:fs'
import { catalogue } from '../../src/check/catalogue.ts'
import { builtInCodes, type BuiltInCode } from '../../src/check/finding.ts'
import { evidenceLines } from '../../src/report/evidence-text.ts'
import { wordsOf } from '../../src/report/words.ts'
import { at } from './readme-file.ts'

/** One section for each code, in the order of the codes: the words of the catalogue and its two handlers. */
export function findings(): string {
  const made = codesMade()
  return builtInCodes.map((code) => section(code, made.has(code))).join('\n')
}

function section(code: BuiltInCode, isMade: boolean): string {
  const { title, what, fix, evidence, wrong, right } = catalogue[code]
  const { aboutAws } = wordsOf({ code, facts: {} })
  const [said, url] = evidenceLines(evidence, aboutAws)
  const [when, ...source] = said!.split(': ')
  const link = url === undefined ? source.join(': ') : `[${source.join(': ')}](${url})`
  return `### \`${code}\`

${sentence(title)}. ${what}${isMade ? '' : ' This version does not look for it yet.'}

- Fix: ${fix}
- ${when}: ${link}

Wrong:

\`\`\`js
${wrong}
\`\`\`

Right:

\`\`\`js
${right}
\`\`\`
`
}

const sentence = (text: string) => text[0]!.toUpperCase() + text.slice(1)

/** Codes that something in `src` makes findings of: those that are written there beside their words. */
function codesMade(): ReadonlySet<string> {
  const files = readdirSync(at('src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/check[\\/](?:finding\.ts|catalogue)/.test(file),
  )
  const text = files.map((file) => readFileSync(at(`src/${file}`), 'utf8')).join('\n')
  return new Set(builtInCodes.filter((code) => text.includes(`'${code}'`)))
}
