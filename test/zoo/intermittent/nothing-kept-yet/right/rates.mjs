import { fetchRates } from './fetch-rates.mjs'

let kept

/** The rates; those of the last time while the service is down, undefined if there are none. */
export async function rates() {
  try {
    kept = await fetchRates()
  } catch (error) {
    console.log(`stale rates: ${error.message}`)
  }
  return kept
}
