// Freight manifests as CSV or JSON. CSV columns: ref,weight,hazmat[,unNumber[,packing]]
class ImportError extends Error {
  constructor(status, message, line) {
    super(message)
    this.name = 'ImportError'
    this.status = status
    this.line = line
  }
}
const UN = new Map([
  ['1203', 'Petrol'],
  ['1950', 'Aerosols'],
  ['3480', 'Lithium ion batteries'],
])
const GROUPS = new Set(['I', 'II', 'III'])
const MAX_LINES = 200

const reply = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
const header = (headers, name) => Object.entries(headers ?? {}).find(([k]) => k.toLowerCase() === name)?.[1] ?? ''

function consignment({ ref, weight, hazmat, unNumber, packing }, line) {
  if (typeof ref !== 'string' || !/^[A-Z]{2}\d{3,6}$/.test(ref)) throw new ImportError(422, 'ref is malformed', line)
  const kg = Number(weight)
  if (!(kg > 0 && kg <= 24000)) throw new ImportError(422, 'weight is out of range', line)
  if (!hazmat) return { ref, kg, hazmat: false }
  if (!UN.has(unNumber)) throw new ImportError(422, 'unknown UN number', line)
  if (!GROUPS.has(packing)) throw new ImportError(422, 'unknown packing group', line)
  return { ref, kg, hazmat: true, goods: UN.get(unNumber), packing }
}
function fromCsv(text) {
  const lines = text.split(/\r?\n/).filter((l) => l.trim() !== '')
  return lines.slice(0, MAX_LINES).map((l, i) => {
    const cols = l.split(',')
    if (cols.length < 3) throw new ImportError(400, 'at least three columns', i + 1)
    const [ref, weight, flag] = cols.map((c) => c.trim())
    if (!/^[YN]$/.test(flag)) throw new ImportError(400, 'hazmat must be Y or N', i + 1)
    if (flag === 'N') return consignment({ ref, weight, hazmat: false }, i + 1)
    if (cols.length < 4) throw new ImportError(400, 'hazardous goods need a UN number', i + 1)
    return consignment({ ref, weight, hazmat: true, unNumber: cols[3].trim(), packing: cols[4].trim() }, i + 1)
  })
}
function fromJson(text) {
  let list
  try {
    list = JSON.parse(text)
  } catch {
    throw new ImportError(400, 'not JSON')
  }
  if (!Array.isArray(list)) throw new ImportError(400, 'a list is expected')
  return list.slice(0, MAX_LINES).map((o, i) => {
    if (o === null || typeof o !== 'object') throw new ImportError(400, 'an object is expected', i + 1)
    const { ref, weight, hazmat = false, unNumber, packing } = o
    if (typeof weight !== 'number' || typeof hazmat !== 'boolean')
      throw new ImportError(422, 'weight or hazmat has the wrong type', i + 1)
    return consignment({ ref, weight, hazmat, unNumber, packing }, i + 1)
  })
}
function importManifest(event) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '')
  const type = header(event.headers, 'content-type').split(';')[0].trim().toLowerCase()
  const parser = { 'text/csv': fromCsv, 'application/json': fromJson }
  if (!Object.hasOwn(parser, type)) throw new ImportError(415, 'send text/csv or application/json')
  const items = parser[type](text)
  if (items.length === 0) throw new ImportError(422, 'the manifest is empty')
  return {
    accepted: items.length,
    kg: items.reduce((sum, c) => sum + c.kg, 0),
    hazardous: items.filter((c) => c.hazmat),
  }
}
export const handler = async (event) => {
  const path = event.path.replace(/\/+$/, '')
  try {
    if (event.httpMethod === 'GET' && path === '/un-numbers')
      return reply(
        200,
        [...UN].map(([number, goods]) => ({ number, goods })),
      )
    if (event.httpMethod === 'POST' && path === '/manifests') return reply(201, importManifest(event))
    return reply(404, { error: 'not found' })
  } catch (err) {
    if (err.name !== 'ImportError') throw err
    return reply(err.status, { error: err.message, line: err.line ?? null })
  }
}
