import { NoCarrier } from './errors.mjs'

export class QuoteService {
  constructor(carriers) {
    this.carriers = carriers
  }

  async quote({ strategy, ...shipment }) {
    const pending = this.carriers.map((carrier) => carrier.quote(shipment))
    if (strategy === 'first') {
      return [await Promise.any(pending)]
    }
    const settled = await Promise.allSettled(pending)
    const quotes = settled.flatMap((s) => (s.status === 'fulfilled' ? [s.value] : []))
    if (quotes.length === 0) {
      throw new NoCarrier('no carrier takes this shipment')
    }
    return quotes.sort((a, b) => a.cents - b.cents)
  }
}
