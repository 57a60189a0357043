import { JournalService } from './journal.service.mjs'
import { parseEntries } from './journal.dto.mjs'
import { badRequest, notFound, ok, unprocessable } from './responses.mjs'

const service = new JournalService()

const routes = new Map([
  ['GET /accounts', () => ok({ accounts: service.accounts() })],
  [
    'POST /journals/preview',
    (event) => {
      const parsed = parseEntries(event)
      if (!parsed.success) {
        return badRequest(parsed.reason)
      }
      const journal = service.preview(parsed.entries)
      return journal.balanced ? ok(journal) : unprocessable('Debits and credits differ')
    },
  ],
])

export async function handler(event) {
  const { method, path } = event.requestContext.http
  const action = routes.get(`${method} ${path}`)
  return action ? action(event) : notFound()
}
