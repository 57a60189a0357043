import { FACULTIES } from './awards.mjs'

const filters = {
  faculty: { type: 'string', enum: FACULTIES },
  year: { type: 'integer', minimum: 2000, maximum: 2100 },
}

export const listQuery = { type: 'object', properties: filters }

export const exportQuery = {
  type: 'object',
  properties: {
    ...filters,
    charset: { type: 'string', enum: ['utf-8', 'latin1', 'utf-16'], default: 'utf-8' },
    columns: { type: 'string', pattern: '^[a-z]+(,[a-z]+)*$', maxLength: 100 },
  },
}
