import middy from '@middy/core'
import { cors } from './cors.mjs'

const base = async () => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' })

export const handler = middy(base).use(cors({ hosts: ['app.example.com', 'localhost'] }))
