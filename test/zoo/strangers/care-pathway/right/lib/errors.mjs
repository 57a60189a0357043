export class PathwayError extends Error {
  static status = 400
  get status() {
    return this.constructor.status
  }
}
export class NotFound extends PathwayError {
  static status = 404
}
export class Unprocessable extends PathwayError {
  static status = 422
}
