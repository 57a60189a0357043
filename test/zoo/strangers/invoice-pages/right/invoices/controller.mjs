import { HttpError } from '../http/errors.mjs'
import { CreateInvoiceDto } from './dto.mjs'
import { decodeCursor, encodeCursor } from './cursor.mjs'

const MAX_LIMIT = 50

export class InvoiceController {
  constructor(repository) {
    this.repository = repository
  }

  list({ query }) {
    // old clients do not page
    if (query.limit === undefined) return { body: { items: this.repository.after(0, MAX_LIMIT), next: null } }

    const limit = Number(query.limit)
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) throw new HttpError(400, 'limit is out of range')

    const after = query.cursor ? decodeCursor(query.cursor) : 0
    const items = this.repository.after(after, limit)
    const next = items.length === limit ? encodeCursor(items.at(-1).number) : null
    return { body: { items, next } }
  }

  show({ params }) {
    const invoice = this.repository.find(Number(params.get('number')))
    if (!invoice) throw new HttpError(404, 'No such invoice')
    return { body: invoice }
  }

  create({ text }) {
    const dto = CreateInvoiceDto.parse(text)
    return { statusCode: 201, body: this.repository.draft(dto) }
  }
}
