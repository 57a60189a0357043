const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

export const bookingBody = {
  type: 'object',
  required: ['from', 'to'],
  properties: {
    from: day,
    to: day,
    guests: { type: 'integer', minimum: 1, default: 1 },
  },
}
