import { Readable } from 'node:stream'
import { ContactParser } from './csv-parser.mjs'

function* lines(csv) {
  for (const line of csv.split(/\r?\n/)) {
    if (line.trim() !== '') yield line
  }
}

export async function importContacts(csv) {
  const parser = new ContactParser()
  await new Promise((resolve, reject) => {
    parser.once('finish', resolve)
    parser.once('error', reject)
    Readable.from(lines(csv)).pipe(parser)
  })
  const unique = new Set(parser.contacts)
  return { imported: unique.size, duplicates: parser.contacts.length - unique.size, rejected: parser.rejected }
}
