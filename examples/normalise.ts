import { textReport, type ContractReport } from 'proxyproof'

/** The report without what differs between two runs, machines or seeds: kept as a file and compared. */
export function normalise(report: ContractReport): string {
  const folder = decodeURIComponent(new URL('..', import.meta.url).pathname)
  return `${textReport(report)
    .replaceAll(folder, '')
    .replace(/^[\d,]+ requests in [\d,]+ calls(, ended by timeLimitMs)?/m, 'N requests in N calls')
    .replace(/ · seed -?\d+ · /, ' · seed S · ')
    .replace(/ · [\d.,]+ m?s$/m, ' · T ms')
    .replaceAll(/\bseed: -?\d+/g, 'seed: S')}\n`
}
