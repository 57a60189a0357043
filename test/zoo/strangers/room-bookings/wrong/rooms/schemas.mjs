export const bookingBody = {
  type: 'object',
  required: ['start'],
  properties: {
    start: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    nights: { type: 'integer', minimum: 1, maximum: 30, default: 1 },
    repeat: {
      type: 'object',
      required: ['every'],
      properties: {
        every: { type: 'string', enum: ['week', 'fortnight'] },
        times: { type: 'integer', minimum: 2, maximum: 12, default: 2 },
      },
    },
  },
}
