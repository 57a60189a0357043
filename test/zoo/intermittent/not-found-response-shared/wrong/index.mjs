import { route } from './pages.mjs'
import { toResult } from './result.mjs'

export const handler = async (event) => toResult(route(event.rawPath))
