export class DomainError extends Error {
  get code() {
    return this.constructor.name
  }
}
export class InvalidCommandError extends DomainError {}
export class UnknownLotError extends DomainError {}
export class UnknownLocationError extends DomainError {}
export class InsufficientStockError extends DomainError {}
export class QuarantinedLotError extends DomainError {}
