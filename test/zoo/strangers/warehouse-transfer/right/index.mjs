import { TransferService } from './transfer.service.mjs'
import { LotRepository } from './lot.repository.mjs'
import { parseTransfer } from './transfer.dto.mjs'
import { created, failure, notFound } from './http.mjs'

const service = new TransferService(new LotRepository())

export async function handler(event) {
  const path = event.path.replace(/\/+$/, '')
  if (event.httpMethod !== 'POST' || path !== '/transfers') {
    return notFound()
  }
  const result = await parseTransfer(event).chain((command) => service.transfer(command))
  return result.fold(failure, created)
}
