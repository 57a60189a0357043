import Ajv from 'ajv'

const ajv = new Ajv({ useDefaults: true })
const lang = { type: 'string', enum: ['en', 'de', 'fr', 'ja', 'pl'] }

export const validateJob = ajv.compile({
  type: 'object',
  required: ['source', 'targets', 'words'],
  properties: {
    source: lang,
    targets: { type: 'array', items: lang, minItems: 1, maxItems: 5 },
    words: { type: 'integer', minimum: 1, maximum: 500000 },
    glossary: { type: 'string', enum: ['medical', 'legal', 'marine'] },
    certified: { type: 'boolean', default: false },
  },
})
