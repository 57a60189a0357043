const STATUS = {
  BAD_REQUEST: 400,
  EMPTY_CART: 422,
  BAD_QUANTITY: 422,
  UNKNOWN_SKU: 404,
  UNKNOWN_COUPON: 404,
  COUPON_MINIMUM: 409,
  COUPON_EXPIRED: 410,
}

export class QuoteError extends Error {
  constructor(code, message) {
    super(message)
    this.name = 'QuoteError'
    this.code = code
  }
}

export const statusOf = (error) => STATUS[error.code]
