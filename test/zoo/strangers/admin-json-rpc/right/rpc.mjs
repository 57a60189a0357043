import Ajv from 'ajv'
import { METHODS, RpcError } from './methods.mjs'

const isCall = new Ajv().compile({
  type: 'object',
  required: ['jsonrpc', 'method'],
  properties: {
    jsonrpc: { const: '2.0' },
    method: { type: 'string' },
    id: { type: ['string', 'number', 'null'] },
    params: { type: ['object', 'array'] },
  },
})

export const failure = (id, code, message) => ({ jsonrpc: '2.0', id: id ?? null, error: { code, message } })

/** The response to one call, or null for a notification. */
export function dispatch(call) {
  if (!isCall(call)) return failure(null, -32600, 'Invalid Request')
  const notification = call.id === undefined
  const run = METHODS.get(call.method)
  try {
    if (!run) throw new RpcError(-32601, `Method not found`)
    const result = run(call.params)
    return notification ? null : { jsonrpc: '2.0', id: call.id, result }
  } catch (error) {
    if (notification) return null
    return error instanceof RpcError
      ? failure(call.id, error.code, error.message)
      : failure(call.id, -32603, 'Internal error')
  }
}
