export class ParcelError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.name = 'ParcelError'
    this.statusCode = statusCode
  }
}
