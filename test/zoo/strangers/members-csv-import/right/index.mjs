import { parseCsv } from './csv.mjs'

const REQUIRED_COLUMNS = ['email', 'name', 'level']
const LEVELS = ['junior', 'regular', 'honorary']
const MAX_BYTES = 256 * 1024
const MAX_ROWS = 1000
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

const members = new Map([
  ['anna@club.example', { name: 'Anna Berg', level: 'regular' }],
  ['joris@club.example', { name: 'Joris de Wit', level: 'honorary' }],
])

const json = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

class ImportError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

function readText(event) {
  const type = (event.headers?.['content-type'] ?? '').split(';')[0].trim().toLowerCase()
  if (type !== 'text/csv') throw new ImportError(415, 'Send the list as text/csv')
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length === 0) throw new ImportError(400, 'The file is empty')
  if (bytes.length > MAX_BYTES) throw new ImportError(413, 'The file is too large')
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}

function columnIndex(header) {
  const names = header.map((name) => name.trim().toLowerCase())
  const missing = REQUIRED_COLUMNS.filter((column) => !names.includes(column))
  if (missing.length > 0) throw new ImportError(422, `Missing columns: ${missing.join(', ')}`)
  return Object.fromEntries(REQUIRED_COLUMNS.map((column) => [column, names.indexOf(column)]))
}

function readMember(cells, index) {
  const field = (column) => (cells[index[column]] ?? '').trim()
  const member = { email: field('email').toLowerCase(), name: field('name'), level: field('level').toLowerCase() }
  const problems = []
  if (member.email.length > 254 || !EMAIL.test(member.email)) problems.push('invalid e-mail')
  if (member.name === '') problems.push('name is empty')
  if (!LEVELS.includes(member.level)) problems.push(`level must be ${LEVELS.join('/')}`)
  return { member, problems }
}

function importMembers(event) {
  const [header = [], ...rows] = parseCsv(readText(event))
  const index = columnIndex(header)
  if (rows.length === 0) throw new ImportError(422, 'There are no members in the file')
  if (rows.length > MAX_ROWS) throw new ImportError(422, `At most ${MAX_ROWS} rows per import`)

  const report = { created: 0, updated: 0, rejected: [] }
  const accepted = []
  rows.forEach((cells, at) => {
    const { member, problems } = readMember(cells, index)
    if (problems.length > 0) report.rejected.push({ line: at + 2, problems })
    else accepted.push(member)
  })

  for (const { email, name, level } of accepted) {
    report[members.has(email) ? 'updated' : 'created'] += 1
    if (event.queryStringParameters?.dryRun !== 'true') members.set(email, { name, level })
  }
  return json(report.rejected.length > 0 ? 207 : 200, report)
}

export async function handler(event) {
  const { method } = event.requestContext.http
  try {
    switch (`${method} ${event.rawPath}`) {
      case 'GET /members/count':
        return json(200, { count: members.size })
      case 'GET /members/import/template':
        return {
          statusCode: 200,
          headers: { 'content-type': 'text/csv; charset=utf-8' },
          body: `${REQUIRED_COLUMNS.join(',')}\r\n`,
        }
      case 'POST /members/import':
        return importMembers(event)
      default:
        return json(404, { message: 'Not found' })
    }
  } catch (error) {
    if (error instanceof ImportError) return json(error.statusCode, { message: error.message })
    throw error
  }
}
