import { Either } from './either.mjs'
import { InsufficientStockError, QuarantinedLotError, UnknownLocationError, UnknownLotError } from './errors.mjs'

export class TransferService {
  constructor(lots) {
    this.lots = lots
  }
  async transfer({ lot: lotId, to, quantity }) {
    const [lot, target] = await Promise.all([this.lots.lot(lotId), this.lots.location(to)])
    if (!lot) return Either.left(new UnknownLotError(lotId))
    if (!target) return Either.left(new UnknownLocationError(to))
    if (lot.state === 'quarantine' && target.kind === 'retail')
      return Either.left(new QuarantinedLotError(`${lot.id} is not released for sale`))
    if (quantity > lot.quantity) return Either.left(new InsufficientStockError(`${lot.quantity} left`))
    return Either.right({
      lot: lot.id,
      from: lot.location,
      to: target.id,
      quantity,
      remaining: lot.quantity - quantity,
    })
  }
}
