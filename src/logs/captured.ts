import type { CapturedExchange, Draft } from './captured-exchange.ts'
import { plainGateway } from './event-shape.ts'
import { explainFields } from './explain-fields.ts'
import { answerOf, explanationOf } from './explain-log.ts'
import { rebuild } from './rebuild.ts'
import { remake } from './secrets.ts'

/** What a draft came to: one exchange, or none where it tells neither a request nor an answer. */
export function captured(draft: Draft): CapturedExchange[] {
  const name = draft.gateway
  const gateway = plainGateway(name ?? 'rest')
  const rebuilt = rebuild(draft, gateway)
  const { event: whole, request: asked } = rebuilt
  if (whole === undefined && asked === undefined && draft.reason === undefined && draft.status === undefined) return []
  const { event, remade } = whole === undefined ? { remade: [] } : remake(whole)
  const request = event === undefined ? asked : (rebuild({ missing: [], event }, gateway).request ?? asked)
  const answer = answerOf(draft, name === undefined ? undefined : gateway, request)
  const explained = explanationOf(draft, gateway, request)
  // A cut that another entry makes good is none.
  const hasAll = draft.event !== undefined && draft.told === undefined
  const cuts = draft.missing.filter((part) => !hasAll || part.startsWith('payload'))
  return [
    {
      ...(event !== undefined && { event }),
      ...(request !== undefined && { request }),
      ...(name !== undefined && { gateway: name }),
      ...(draft.payload !== undefined && { payload: draft.payload.value }),
      ...(answer !== undefined && { answer }),
      ...(explained !== undefined && { explained }),
      ...(draft.payload !== undefined &&
        draft.reason === 'malformed-response' && { fields: explainFields(draft.payload, gateway, request) }),
      missing: [...new Set([...cuts, ...rebuilt.missing])],
      remade,
      ...(draft.requestId !== undefined && { requestId: draft.requestId }),
    },
  ]
}
