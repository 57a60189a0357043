import serverless from 'serverless-http'
import { createApp } from './app.mjs'

export const handler = serverless(createApp(), {
  binary: ['image/png', 'image/gif', 'image/x-icon'],
})
