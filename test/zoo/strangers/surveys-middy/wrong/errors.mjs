export class HttpError extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}

export class SurveyClosed extends Error {
  constructor(survey) {
    super(`survey ${survey.id} is closed`)
    this.statusCode = 409
  }
}
