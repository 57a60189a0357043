import type { ReportedFinding } from './contract-report.ts'
import { escapeText } from './escape.ts'
import { mayLackSetUp } from './headline.ts'
import { cutLines, rowWidth, wrapWords } from './layout.ts'
import { situationFix } from './situation.ts'
import { wordsOf } from './words.ts'

/** What to do, in one sentence or two: that of the situation, else the catalogue's or the custom check's. */
export function fixOf(finding: ReportedFinding): string | undefined {
  if (finding.code === 'network-reached') return networkFix(finding)
  if (finding.code === 'server-error' && finding.answer.status !== 500) return meantFix(finding)
  const fix = situationFix(finding)
  return fix === undefined ? wordsOf(finding).fix : escapeText(fix)
}

/** What to do as lines: set-up first where that may be all that is missing, and the README's section last. */
export function fixLines(finding: ReportedFinding, width: number): string[] {
  const room = rowWidth(width)
  const said: string[] = []
  if (mayLackSetUp(finding))
    said.push(
      'If it works when deployed, give the test what the handler needs: environment variables and mocks (setup), a database, claims (the authorizer option of the front end).',
    )
  const fix = fixOf(finding)
  if (fix !== undefined) said.push(fix)
  const lines = cutLines(
    said.flatMap((sentence) => wrapWords(sentence, room)),
    6,
    room,
  )
  const { anchor } = wordsOf(finding)
  return anchor === undefined ? lines : [...lines, `More: README, #${anchor.replace(/^#/, '')}`]
}

/** Other statuses than 500 are answers that somebody wrote down. */
function meantFix({ answer: { status } }: ReportedFinding): string {
  return `If the handler is meant to answer ${status}, say so: ignore: [{ code: 'server-error', at: '${status}*', reason: '…' }]. Else answer with a 4xx to requests that cannot be served.`
}

function networkFix({ invocation }: ReportedFinding): string {
  const host = invocation.refused?.host
  const list = host === undefined ? '' : ` network: ['${escapeText(host.slice(0, 100))}'] allows this host,`
  return `Mock the client in the test or in the module named by setup.${list} network: 'allow' everything; every request of a run would then reach it.`
}
