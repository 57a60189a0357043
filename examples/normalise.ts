import { textReport, type ContractReport } from 'proxyproof'

/** The text of a report without what differs between two runs, machines or seeds: kept as a file and compared. */
export function normalise(report: ContractReport): string {
  const folder = decodeURIComponent(new URL('..', import.meta.url).pathname)
  return `${withoutVolatile(textReport(report).replaceAll(folder, ''))}\n`
}

/** A summary line without how many requests there were, from which seed, and how long it took. */
export function withoutVolatile(text: string): string {
  return text
    .replace(/^[\d,N]+ requests in [\d,N]+ calls/m, 'N requests in N calls')
    .replace(/ · seed [-\dS]+ · /, ' · seed S · ')
    .replace(/ · [\d.,T]+ m?s$/m, ' · T ms')
}
