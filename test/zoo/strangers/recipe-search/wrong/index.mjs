import serverlessExpress from '@codegenie/serverless-express'
import { buildApp } from './app.mjs'

const server = serverlessExpress({ app: buildApp() })

export const handler = (event, context) => server(event, context)
