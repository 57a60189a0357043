class HttpError extends Error {
  constructor(status, code) {
    super(code)
    this.status = status
  }
}

const LIMITS = { EUR: 10_000, USD: 10_000 }
const MAX_SATS = 5_000_000_000n

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

const compose =
  (...middlewares) =>
  (event) => {
    const run = (i, context) => middlewares[i](context, () => run(i + 1, context))
    return run(0, { event })
  }

const errors = async (context, next) => {
  try {
    return await next()
  } catch (err) {
    if (err instanceof HttpError) return json(err.status, { error: err.message })
    return json(500, { error: 'internal_error' })
  }
}

const route = (method, path) => async (context, next) => {
  const { http } = context.event.requestContext
  if (http.path !== path) throw new HttpError(404, 'not_found')
  if (http.method !== method) throw new HttpError(405, 'method_not_allowed')
  return next()
}

const jsonBody = async (context, next) => {
  const { body, isBase64Encoded } = context.event
  let value
  try {
    value = JSON.parse(isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? ''))
  } catch {
    throw new HttpError(400, 'invalid_json')
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new HttpError(400, 'object_expected')
  context.body = value
  return next()
}

const validate = async (context, next) => {
  const { currency, amount } = context.body
  if (typeof currency !== 'string') throw new HttpError(422, 'currency_missing')
  if (currency === 'BTC') {
    // satoshis come as text, since they do not fit everybody's numbers
    if (typeof amount !== 'string' || amount.length > 20) throw new HttpError(422, 'amount_must_be_text')
    context.units = BigInt(amount)
    if (context.units <= 0n || context.units > MAX_SATS) throw new HttpError(422, 'amount_out_of_range')
  } else {
    if (!Object.hasOwn(LIMITS, currency)) throw new HttpError(422, 'currency_unknown')
    if (typeof amount !== 'number' || !(amount > 0) || amount > LIMITS[currency]) {
      throw new HttpError(422, 'amount_out_of_range')
    }
    context.units = BigInt(Math.round(amount * 100))
  }
  return next()
}

const transfer = async ({ body, units }) =>
  json(202, { status: 'queued', currency: body.currency, units: units.toString() })

export const handler = compose(errors, route('POST', '/transfers'), jsonBody, validate, transfer)
