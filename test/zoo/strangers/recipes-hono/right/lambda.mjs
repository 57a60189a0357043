import { handle } from 'hono/aws-lambda'
import { app } from './app.mjs'

const serve = handle(app)

export const handler = (event, context) => {
  const { method } = event.requestContext.http
  // Request takes no body with these.
  const bodiless = method === 'GET' || method === 'HEAD'
  return serve(bodiless ? { ...event, body: undefined } : event, context)
}
