import { Writable } from 'node:stream'
import { ImportError } from './errors.mjs'

export const MAX_ROWS = 25

/** Takes one line per chunk; the first one names the columns. */
export class ContactParser extends Writable {
  columns = null
  contacts = []
  rejected = 0

  constructor() {
    super({ objectMode: true })
  }

  _write(line, _encoding, done) {
    const cells = line.split(',').map((cell) => cell.trim())
    if (!this.columns) {
      this.columns = cells.map((cell) => cell.toLowerCase())
      done(this.columns.includes('email') ? null : new ImportError('missing_email_column', 422))
      return
    }
    if (this.contacts.length + this.rejected >= MAX_ROWS) {
      this.destroy(new ImportError('too_many_rows', 413))
      return
    }
    const email = cells[this.columns.indexOf('email')] ?? ''
    if (/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email)) this.contacts.push(email)
    else this.rejected += 1
    done()
  }
}
