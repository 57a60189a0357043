import { expect, test } from 'vitest'
import { utf8 } from '../../src/http/body.ts'
import { httpRequest } from '../../src/http/request.ts'
import type { ReportedFinding } from '../../src/report/contract-report.ts'
import { curlOf } from '../../src/report/curl.ts'
import { githubAnnotations, githubSummary } from '../../src/report/github.ts'
import { jsonReport } from '../../src/report/json.ts'
import { junitReport } from '../../src/report/junit.ts'
import { testSnippet } from '../../src/report/test-snippet.ts'
import { textReport } from '../../src/report/text.ts'
import { aFinding, aReport } from './fixtures.ts'

/** What a payload, a header, an error or a log line may hold. */
const attacks = {
  'terminal escapes': '\u001b[2J\u001b]0;owned\u0007\u009b31m',
  'carriage returns and newlines': 'a\r\nb\n\r::error::c\u2028d\u2029e\u0085f',
  'fences of Markdown': '\n````\n# owned <img src=x onerror=y> | a |\n`````` ',
  'commands of GitHub': '::error file=x::owned',
  'commands of GitHub, the old way': '##[error]owned',
  'the end of CDATA': ']]><x/>&amp;"\'<!--',
  'marks that reorder text': 'a\u202eb\u2066c\ufeffd\u200be',
  'half a character': '\ud800\udc00\ud800 \ufffe\uffff \udc00',
}

/** A finding whose every text is the attack. */
function attacked(attack: string, outcome: 'payload' | 'function-error'): ReportedFinding {
  const request = {
    ...httpRequest({ method: 'POST', body: attack }),
    path: `/${attack}`,
    query: attack,
    headers: [['x-a', attack.replaceAll(/[\r\n]/g, ' ')]] as const,
  }
  const event = { [attack]: attack }
  return aFinding({
    code: `acme/${attack}`,
    place: attack,
    facts: {
      message: attack,
      fix: attack,
      frame: { function: attack, file: attack, line: 1, column: 1, text: attack },
    },
    evidence: { tier: 'documented', source: attack, url: attack, date: attack },
    request,
    event,
    outcome:
      outcome === 'payload'
        ? { kind: 'payload', payload: { [attack]: attack } }
        : { kind: 'function-error', payload: { errorType: attack, errorMessage: attack, trace: [attack] } },
    invocation: {
      settledBy: 'promise',
      logs: [attack],
      changed: [{ path: attack, type: attack }],
      ...(outcome === 'function-error' && { error: { name: attack, message: attack } }),
    },
    answer: {
      status: 200,
      headers: [[attack, attack]],
      body: utf8(attack),
      rejection: { reason: 'unknown-key', log: attack },
      evidence: { tier: 'unknown', source: '' },
    },
    replay: {
      curl: curlOf(request),
      event: JSON.stringify(event),
      test: testSnippet({ request, gateway: 'rest', title: attack, handler: { source: attack } }),
    },
  })
}

function reportOf(attack: string) {
  const errors = [attacked(attack, 'payload'), attacked(attack, 'function-error')]
  return aReport([...errors, { ...errors[0]!, level: 'warning' }], {
    assumed: [attack],
    ignored: [{ code: attack, at: attack, times: 0 }],
    learned: { ...aReport([]).learned, headers: [attack] },
    notes: [{ ...errors[0]!, level: 'note' }],
  })
}

// oxlint-disable-next-line no-control-regex
const raw = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\u200b]/
const command = /^\s*::|##\[/m

const lines = (text: string) => text.split('\n').length
const tags = (xml: string) => xml.match(/<[^>]*>/g)!.map((tag) => tag.replaceAll(/"[^"]*"/g, '""'))

for (const [name, attack] of Object.entries(attacks)) {
  const report = reportOf(attack)
  const named = [{ name: attack, report }]

  test(`${name} in a text report`, () => {
    for (const strict of [true, false]) {
      const text = textReport(report, { name: attack, strict })
      expect(text).not.toMatch(raw)
      expect(text).not.toMatch(command)
      expect(text.isWellFormed()).toBe(true)
    }
    const tame = textReport(reportOf('tame'), { name: 'tame' })
    expect(lines(textReport(report, { name: attack }))).toBeLessThan(lines(tame) + 25)
  })

  test(`${name} in JUnit XML`, () => {
    const xml = junitReport(named)
    expect(xml).not.toMatch(raw)
    expect(xml).not.toMatch(/[\ufffe\uffff]|]]>/)
    expect(xml.isWellFormed()).toBe(true)
    expect(tags(xml)).toEqual(tags(junitReport([{ name: 'tame', report: reportOf('tame') }])))
    expect(xml.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&')
  })

  test(`${name} in GitHub annotations: one command a line, its properties its own`, () => {
    const annotations = githubAnnotations(named).trimEnd().split('\n')
    expect(annotations).toHaveLength(3)
    for (const line of annotations) {
      expect(line).toMatch(/^::(?:error|warning) file=[^:,]*,line=1,title=[^:,]*::/)
      expect(line).not.toMatch(raw)
      expect(line).not.toContain('##[')
    }
  })

  test(`${name} in a job summary stays in its fence`, () => {
    const text = githubSummary(named)
    expect(text).not.toMatch(raw)
    const [, fence = ''] = /^(`{3,})text$/m.exec(text)!
    const inside = text.slice(text.indexOf(`${fence}text\n`) + fence.length + 5, text.lastIndexOf(`\n${fence}\n`))
    expect(inside).not.toContain(fence)
    const outside = text.replace(inside, '')
    expect(outside.replaceAll(/\\./g, '')).not.toMatch(/[<>]|`(?=[^`\nt])/)
  })

  test(`${name} in JSON is data: nothing is cut, escaped twice or left out`, () => {
    const document = jsonReport(report, attack)
    const { name: readName, findings } = JSON.parse(JSON.stringify(document)) as typeof document
    expect(readName).toBe(attack)
    expect(findings).toEqual(document.findings)
    expect(findings[0]!.facts).toMatchObject({ message: attack })
  })
}
