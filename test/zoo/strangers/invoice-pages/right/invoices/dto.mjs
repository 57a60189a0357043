import { HttpError } from '../http/errors.mjs'

export class CreateInvoiceDto {
  constructor({ customer, total }) {
    this.customer = customer
    this.total = total
  }

  static parse(text) {
    let value
    try {
      value = JSON.parse(text)
    } catch {
      throw new HttpError(400, 'Body is not JSON')
    }
    if (typeof value?.customer !== 'string' || value.customer.trim() === '')
      throw new HttpError(422, 'customer is required')
    if (value.customer.length > 120) throw new HttpError(422, 'customer is too long')
    if (!Number.isFinite(value.total) || value.total < 0) throw new HttpError(422, 'total must not be negative')
    return new CreateInvoiceDto(value)
  }
}
