import type { Exchange } from '../exchange/exchange.ts'
import { userFrame } from '../lambda/source/source-frame.ts'
import type { Finding } from './finding.ts'

/**
 * The handler tried to leave the machine and the network guard stopped it. Says nothing about AWS: what the handler
 * answered afterwards is the guard's doing, so nothing else is judged.
 */
export function networkReached({ facts: { refused } }: Exchange): Finding | undefined {
  if (refused === undefined) return undefined
  const frame = userFrame(refused.stack)
  return {
    code: 'network-reached',
    level: 'error',
    evidence: { tier: 'documented', source: 'the network guard of this run refused the connection' },
    place: refused.host,
    facts: {
      host: refused.host,
      via: refused.via,
      ...(refused.port !== undefined && { port: refused.port }),
      ...(frame !== undefined && { frame }),
    },
  }
}
