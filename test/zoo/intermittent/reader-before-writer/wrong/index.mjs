import { rates } from './rates.mjs'
import { known, load } from './settings.mjs'

export const handler = async () => {
  const loading = known() ? undefined : load()
  // the settings are there by the time that the rates are
  const all = await rates()
  const { currency } = known()
  await loading
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: `${all[currency]} ${currency}` }
}
