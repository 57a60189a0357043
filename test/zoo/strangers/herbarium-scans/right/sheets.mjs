import { createHash } from 'node:crypto'

const MAX = 200_000

export function checkSheet(sheet) {
  if (!(sheet instanceof File)) return 'sheet must be a file'
  if (sheet.size === 0) return 'sheet is empty'
  if (sheet.size > MAX) return 'sheet is too large'
  return null
}

export async function describe(file) {
  const bytes = Buffer.from(await file.arrayBuffer())
  return {
    name: file.name.replace(/[^\w.-]/g, '_').slice(0, 80),
    bytes: bytes.length,
    sha1: createHash('sha1').update(bytes).digest('hex'),
  }
}
