export class PharmacyError extends Error {
  constructor(message, status, code) {
    super(message)
    this.name = new.target.name
    this.status = status
    this.code = code
  }
}

export class InvalidInput extends PharmacyError {
  constructor(message) {
    super(message, 400, 'INVALID_INPUT')
  }
}

export class NotFound extends PharmacyError {
  constructor(what) {
    super(`${what} not found`, 404, 'NOT_FOUND')
  }
}

export class RefillsExhausted extends PharmacyError {
  constructor(rx) {
    super(`prescription ${rx.id} has no refills left`, 409, 'REFILLS_EXHAUSTED')
  }
}

export class ControlledQuantity extends PharmacyError {
  constructor(rx, limit) {
    super(`prescription ${rx.id} may not exceed ${limit} units per dispense`, 422, 'CONTROLLED_QUANTITY')
  }
}
