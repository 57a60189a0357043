exports.NotFoundError = class NotFoundError extends Error {
  constructor(what) {
    super(`${what} not found`)
    this.name = 'NotFoundError'
    this.status = 404
  }
}
