import { parseCsv } from './csv.mjs'

const REQUIRED = ['id', 'name', 'year']
const OPTIONAL = ['guardian', 'bus']
const MODES = ['check', 'insert', 'upsert']

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

function readStudent(columns, cells, mode) {
  const at = (name) => cells[columns.indexOf(name)] ?? ''
  const student = { id: at('id').trim(), name: at('name').trim(), year: Number(at('year')) }
  if (!/^S\d{3,6}$/.test(student.id)) return { error: 'id must look like S1234' }
  if (!student.name) return { error: 'name is empty' }
  if (!Number.isInteger(student.year) || student.year < 1 || student.year > 13) return { error: 'year must be 1 to 13' }

  if (mode === 'upsert') {
    // an empty cell clears what we have, a missing column leaves it alone
    for (const name of OPTIONAL) {
      if (!columns.includes(name)) continue
      const text = cells[columns.indexOf(name)].trim()
      student[name] = text === '' ? null : text
    }
  } else {
    for (const name of OPTIONAL) if (at(name)) student[name] = at(name)
  }
  return { student }
}

function importStudents(text, mode) {
  const [columns, ...rows] = parseCsv(text)
  if (!columns) return json(400, { error: 'the file is empty' })
  const header = columns.map((c) => c.trim().toLowerCase())
  const missing = REQUIRED.filter((c) => !header.includes(c))
  if (missing.length) return json(422, { error: 'columns are missing', missing })
  if (rows.length > 500) return json(413, { error: 'at most 500 students at a time' })

  const students = []
  const errors = []
  rows.forEach((cells, i) => {
    const { student, error } = readStudent(header, cells, mode)
    if (error) errors.push({ line: i + 2, error })
    else students.push(student)
  })
  return json(errors.length ? 422 : 200, { mode, imported: mode === 'check' ? 0 : students.length, students, errors })
}

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path !== '/students/import') return json(404, { error: 'not found' })
  if (method !== 'POST') return json(405, { error: 'use POST' })

  const type = (event.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase()
  if (type !== 'text/csv') return json(415, { error: 'send text/csv' })
  const mode = event.queryStringParameters?.mode ?? 'check'
  if (!MODES.includes(mode)) return json(400, { error: 'unknown mode', modes: MODES })

  const body = event.body ?? ''
  if (body.length > 300_000) return json(413, { error: 'the file is too large' })
  return importStudents(event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body, mode)
}
