import Ajv from 'ajv'

const ajv = new Ajv({ allErrors: false })

const schema = {
  type: 'object',
  required: ['sensor', 'readings', 'statistics'],
  properties: {
    sensor: { type: 'string', minLength: 1, maxLength: 32 },
    statistics: { type: 'array', minItems: 1, maxItems: 4, items: { enum: ['mean', 'min', 'max', 'p95'] } },
    readings: {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      items: {
        type: 'object',
        required: ['value', 'quality'],
        properties: {
          value: { type: 'number', minimum: -100000, maximum: 100000 },
          quality: { enum: ['good', 'uncertain', 'bad'] },
        },
      },
    },
  },
}

const validate = ajv.compile(schema)

export function validateSummary(input) {
  return validate(input)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim().slice(0, 200))
}
