import { fetchConfig } from './fetch-config.mjs'

let loading

/** The configuration if it was asked for before. */
export const kept = () => loading
export const load = () => (loading ??= fetchConfig())
