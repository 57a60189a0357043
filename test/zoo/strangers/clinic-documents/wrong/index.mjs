import serverless from 'serverless-http'
import { createApp } from './app.mjs'
import { DocumentRepository } from './documents.repository.mjs'

const app = createApp({ documents: new DocumentRepository() })
const proxy = serverless(app)

export const handler = async (event, context) => proxy(event, context)
