import serverlessExpress from '@codegenie/serverless-express'
import { createApp } from './app.mjs'

export const handler = serverlessExpress({ app: createApp() })
