export const Booking = {
  type: 'object',
  required: ['id', 'room', 'state', 'nights', 'guestName'],
  properties: {
    id: { type: 'string' },
    room: { type: 'integer' },
    state: { type: 'string' },
    nights: { type: 'integer' },
    guestName: { type: 'string' },
  },
}

export const BookingList = {
  type: 'object',
  required: ['items'],
  properties: {
    items: {
      type: 'array',
      items: { type: 'object', properties: { id: { type: 'string' }, state: { type: 'string' } } },
    },
  },
}

export const NewBooking = {
  type: 'object',
  required: ['room', 'from', 'to', 'guestName'],
  additionalProperties: false,
  properties: {
    room: { type: 'integer', minimum: 1, maximum: 40 },
    from: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    to: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    guestName: { type: 'string', minLength: 1, maxLength: 120 },
  },
}
