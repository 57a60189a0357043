import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { FORMS } from './forms.mjs'
import { validateAnswers } from './validate.mjs'

const app = Fastify({ logger: false, ajv: { customOptions: { coerceTypes: false } } })

const submission = {
  type: 'object',
  required: ['answers'],
  properties: {
    answers: {
      type: 'object',
      maxProperties: 40,
      additionalProperties: { type: ['string', 'number', 'boolean', 'array'] },
    },
    draft: { type: 'boolean', default: false },
  },
}

app.get('/forms', async () => [...FORMS].map(([id, form]) => ({ id, title: form.title, fields: form.fields.length })))

app.get('/forms/:formId', async (request, reply) => {
  const form = FORMS.get(request.params.formId)
  return form ?? reply.code(404).send({ error: 'Unknown form' })
})

app.post('/forms/:formId/submissions', { schema: { body: submission } }, async (request, reply) => {
  const form = FORMS.get(request.params.formId)
  if (!form) return reply.code(404).send({ error: 'Unknown form' })

  const { answers, draft } = request.body
  if (draft) return reply.code(202).send({ saved: Object.keys(answers).length })

  const errors = validateAnswers(form, answers)
  if (errors.length) return reply.code(422).send({ error: 'Please correct the form', errors })
  return reply.code(201).send({ form: request.params.formId, accepted: true })
})

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const proxy = awsLambdaFastify(app)

export const handler = async (event, context) => {
  if (!METHODS.has(event.requestContext.http.method)) return { statusCode: 405, headers: {}, body: '' }
  return proxy(event, context)
}
