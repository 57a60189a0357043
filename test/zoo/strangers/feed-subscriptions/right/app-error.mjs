/** An error that the client may see; code is the HTTP status. */
export class AppError extends Error {
  constructor(code, message) {
    super(message)
    this.name = 'AppError'
    this.code = code
  }
}
