import Ajv from 'ajv'

const ajv = new Ajv({ allErrors: true })

export const validateTokenRequest = ajv.compile({
  type: 'object',
  required: ['grant_type', 'client_id'],
  properties: {
    grant_type: { enum: ['client_credentials', 'refresh_token'] },
    client_id: { type: 'string', minLength: 1, maxLength: 64 },
    scope: { type: 'string', maxLength: 200 },
    refresh_token: { type: 'string', maxLength: 400 },
  },
})
