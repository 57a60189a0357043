import Ajv from 'ajv'

const ajv = new Ajv()

export const validate = ajv.compile({
  $defs: {
    condition: {
      oneOf: [
        {
          type: 'object',
          required: ['is', 'value'],
          additionalProperties: false,
          properties: { is: { type: 'string', maxLength: 40 }, value: { type: ['string', 'number', 'boolean'] } },
        },
        {
          type: 'object',
          required: ['all'],
          additionalProperties: false,
          properties: { all: { type: 'array', maxItems: 10, items: { $ref: '#/$defs/condition' } } },
        },
        {
          type: 'object',
          required: ['any'],
          additionalProperties: false,
          properties: { any: { type: 'array', maxItems: 10, items: { $ref: '#/$defs/condition' } } },
        },
        {
          type: 'object',
          required: ['not'],
          additionalProperties: false,
          properties: { not: { $ref: '#/$defs/condition' } },
        },
      ],
    },
  },
  type: 'object',
  required: ['name', 'then'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 60 },
    when: { $ref: '#/$defs/condition' },
    then: { type: 'array', minItems: 1, maxItems: 10, items: { type: 'string', maxLength: 60 } },
  },
})
