export class InvoiceError extends Error {
  constructor(code) {
    super(code)
    this.code = code
  }
}

const STATUS = {
  INVALID_AMOUNT: 422,
  INVOICE_NOT_FOUND: 404,
  INVOICE_PAID: 409,
  AMOUNT_TOO_HIGH: 422,
}

// eslint-disable-next-line no-unused-vars
export function onError(error, req, res, next) {
  if (error instanceof InvoiceError) {
    return res.status(STATUS[error.code]).json({ code: error.code })
  }
  if (error.status >= 400 && error.status < 500) return res.status(error.status).json({ code: 'BAD_REQUEST' })
  return next(error)
}
