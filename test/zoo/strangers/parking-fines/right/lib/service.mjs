import { FineStore } from './store.mjs'
import { notice, receipt } from './render.mjs'

export class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}
export class FineService {
  constructor(store = new FineStore()) {
    this.store = store
  }
  async get(ref) {
    const fine = await this.store.find(ref)
    if (!fine) throw new HttpError(404, 'no such notice')
    return fine
  }
  async show(ref, type) {
    const fine = await this.get(ref)
    if (type === 'json') return { type: 'application/json', content: JSON.stringify(fine) }
    const html = { type: 'text/html; charset=utf-8' }
    switch (fine.state) {
      case 'paid':
        html.content = await receipt(fine, this.store)
        break
      case 'open':
      case 'appealed':
        html.content = notice(fine)
        break
      default:
        throw new HttpError(409, 'nothing to show')
    }
    return html
  }
}
