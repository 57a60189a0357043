import { kept, load } from './config.mjs'

const text = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'text/plain' }, body })

export const handler = async () => {
  // nothing to go wrong once it is there
  const config = await kept()
  if (config !== undefined) return text(200, config.currency)
  try {
    return text(200, (await load()).currency)
  } catch {
    return text(503, 'try again later')
  }
}
