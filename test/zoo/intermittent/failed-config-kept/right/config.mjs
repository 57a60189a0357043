import { fetchConfig } from './fetch-config.mjs'

let loading

/** The configuration if it was asked for before. */
export const kept = () => loading
export async function load() {
  loading ??= fetchConfig()
  try {
    return await loading
  } catch (error) {
    loading = undefined
    throw error
  }
}
