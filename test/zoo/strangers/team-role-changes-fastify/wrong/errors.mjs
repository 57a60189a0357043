export class AppError extends Error {
  statusCode
  reason
  constructor(statusCode, reason) {
    super(reason)
    this.statusCode = statusCode
    this.reason = reason
  }
}
