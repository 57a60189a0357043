const OPS = ['add', 'replace', 'remove', 'move', 'copy', 'test']

class PatchError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

const emptyDocument = () =>
  new Map([
    ['title', 'Untitled'],
    ['language', 'en'],
    ['published', false],
  ])

function member(pointer) {
  if (!pointer.startsWith('/')) throw new PatchError(422, 'pointers begin with a slash')
  const name = pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
  if (name === '' || name.length > 64) throw new PatchError(422, 'only members of the document can be patched')
  return name
}

const isScalar = (value) =>
  value === null ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= 2000)

function check(op, i) {
  if (op === null || typeof op !== 'object') throw new PatchError(400, `operation ${i} is no object`)
  if (!OPS.includes(op.op)) throw new PatchError(400, `operation ${i}: op must be one of ${OPS.join(', ')}`)
  if (typeof op.path !== 'string') throw new PatchError(400, `operation ${i}: path is missing`)
  if (['move', 'copy'].includes(op.op) && typeof op.from !== 'string') {
    throw new PatchError(400, `operation ${i}: from is missing`)
  }
  if (['add', 'replace', 'test'].includes(op.op) && !isScalar(op.value)) {
    throw new PatchError(400, `operation ${i}: value must be a scalar of at most 2000 characters`)
  }
}

function need(doc, name) {
  if (!doc.has(name)) throw new PatchError(409, `the document has no ${JSON.stringify(name)}`)
  return doc.get(name)
}

function apply(doc, op) {
  const name = member(op.path)
  switch (op.op) {
    case 'add':
      return doc.set(name, op.value)
    case 'replace':
      need(doc, name)
      return doc.set(name, op.value)
    case 'remove':
      need(doc, name)
      return doc.delete(name)
    case 'test':
      if (need(doc, name) !== op.value) throw new PatchError(409, 'test failed')
      return doc
    case 'move':
    case 'copy': {
      const source = member(op.from)
      const value = need(doc, source)
      if (op.op === 'move') doc.delete(source)
      return doc.set(name, value)
    }
  }
}

const send = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

export const handler = async (event) => {
  if (event.path !== '/documents/new') return send(404, { message: 'not found' })
  if (event.httpMethod !== 'PATCH') return send(405, { message: 'use PATCH' })

  let ops
  try {
    ops = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? ''))
  } catch {
    return send(400, { message: 'the patch is not JSON' })
  }
  if (!Array.isArray(ops) || ops.length > 100)
    return send(400, { message: 'a patch is a list of at most 100 operations' })

  try {
    const doc = emptyDocument()
    ops.forEach(check)
    for (const op of ops) apply(doc, op)
    return send(200, Object.fromEntries(doc))
  } catch (err) {
    if (err instanceof PatchError) return send(err.status, { message: err.message })
    throw err
  }
}
