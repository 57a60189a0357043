export class LoyaltyError extends Error {
  status
  code
}

export class MemberNotFoundError extends LoyaltyError {
  name = 'MemberNotFoundError'
  status = 404
}

export class InsufficientPointsError extends LoyaltyError {
  name = 'InsufficientPointsError'
  status = 409
}

/** The partner bank said no; `code` is the response code of the authorisation message. */
export class DeclinedError extends LoyaltyError {
  name = 'DeclinedError'
  constructor(code) {
    super(`Declined by partner (${code})`)
    this.code = code
  }
}
