export class QuoteError extends Error {
  status = 400
}
export class CarrierDeclined extends QuoteError {
  status = 422
}
export class NoCarrier extends QuoteError {
  status = 422
}
