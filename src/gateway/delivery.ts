import type { HttpRequest } from '../http/request.ts'
import { weaker, type Evidence } from './evidence.ts'
import type { GatewayName } from './gateway.ts'
import { oddities } from './oddities.ts'

export { oddities, type Oddity } from './oddities.ts'

/** What an ordinary request carries: shapes of it were captured live on every front end. */
export const ordinaryDelivery: Evidence = {
  tier: 'recorded',
  source: 'captured events: LocalStack and aws-lambda-dotnet snapshots, voker captures',
  url: 'https://github.com/hotsock/voker/tree/main/vokerhttp/testdata',
  date: '2026-07-10',
}

/** How sure it is that a front end delivers a request as its event rules say: as sure as of its oddest part. */
export function deliveryOf(name: GatewayName, request: HttpRequest): Evidence {
  let evidence = ordinaryDelivery
  for (const oddity of oddities) {
    const own = oddity.evidence[name]
    // Only a weaker row can change anything, and most tests cost more than this comparison
    if (weaker(evidence, own) !== evidence && oddity.test(request)) evidence = own
  }
  return evidence
}
