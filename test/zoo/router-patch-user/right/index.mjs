import { route } from './router.mjs'

export const handler = async (event) => route(event)
