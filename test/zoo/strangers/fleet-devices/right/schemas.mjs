export const idParams = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', minLength: 1, maxLength: 40 } },
}

export const errorReply = {
  type: 'object',
  properties: { code: { type: 'string' } },
}

export const deviceSummary = {
  type: 'object',
  required: ['id', 'vehicle'],
  properties: { id: { type: 'string' }, vehicle: { type: 'string' }, online: { type: 'boolean' } },
}

export const diagnostics = {
  type: 'object',
  required: ['id', 'firmware', 'battery'],
  properties: {
    id: { type: 'string' },
    firmware: { type: 'string', nullable: true },
    battery: {
      type: 'object',
      required: ['percent', 'level'],
      properties: { percent: { type: 'integer' }, level: { enum: ['ok', 'low', 'critical'] } },
    },
    reports: { type: 'integer' },
  },
}
