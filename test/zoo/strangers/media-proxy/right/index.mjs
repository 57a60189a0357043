import { createHandler } from './handler.mjs'
import { createOrigin } from './origin.mjs'

export const handler = createHandler({ origin: createOrigin() })
