export class BillingError extends Error {
  status
  constructor(status, message) {
    super(message)
    this.name = new.target.name
    this.status = status
  }
}
export class NotFoundError extends BillingError {
  constructor(what) {
    super(404, `${what} not found`)
  }
}
export class ConflictError extends BillingError {
  constructor(message) {
    super(409, message)
  }
}
export class ValidationError extends BillingError {
  constructor(message) {
    super(422, message)
  }
}
