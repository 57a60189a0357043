export class DomainError extends Error {
  status
  code
  constructor(status, code, message) {
    super(message)
    this.name = 'DomainError'
    this.status = status
    this.code = code
  }
  static notFound(what) {
    return new DomainError(404, 'NOT_FOUND', `${what} not found`)
  }
  static invalid(message) {
    return new DomainError(422, 'INVALID', message)
  }
}
