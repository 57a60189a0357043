import { gzipSync } from 'node:zlib'
import { respond } from './respond.mjs'

const results = {
  2021: [
    ['Merlin', 'K. Aalto', 12],
    ['Petrel', 'S. Okoye', 15],
  ],
  2022: [
    ['Petrel', 'S. Okoye', 9],
    ['Merlin', 'K. Aalto', 11],
    ['Skua', 'B. "Bo" Lind', 20],
  ],
}

const problem = (status, message) =>
  respond(status, 'application/json', Buffer.from(JSON.stringify({ error: message })))

function cell(value) {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function csv(rows, eol) {
  return [['boat', 'helm', 'points'], ...rows].map((row) => row.map(cell).join(',')).join(eol) + eol
}

export const handler = async (event) => {
  const found = /^\/results\/(\d{4})(\.csv|\.csv\.gz)?$/.exec(event.path)
  if (!found) return problem(404, 'not found')
  if (event.httpMethod !== 'GET') return problem(405, 'method not allowed')
  const [, year, kind] = found
  if (!Object.hasOwn(results, year)) return problem(404, 'no regatta that year')

  const eol = event.queryStringParameters?.eol === 'crlf' ? '\r\n' : '\n'
  if (kind === '.csv.gz') return respond(200, 'application/gzip', gzipSync(csv(results[year], eol)))
  if (kind === '.csv') return respond(200, 'text/csv', Buffer.from(csv(results[year], eol)))
  return respond(200, 'application/json', Buffer.from(JSON.stringify({ year, results: results[year] })))
}
