const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

export const appointmentInput = {
  type: 'object',
  required: ['petId', 'kind', 'date'],
  properties: {
    petId: { type: 'string', maxLength: 20 },
    kind: { type: 'string', enum: ['checkup', 'vaccination', 'surgery', 'home-visit'] },
    date,
    address: { type: 'string', minLength: 1, maxLength: 200 },
    notes: { type: 'string', maxLength: 500 },
  },
}

export const appointment = {
  type: 'object',
  required: ['number', 'petId', 'kind', 'date'],
  properties: {
    number: { type: 'string' },
    petId: { type: 'string' },
    kind: { type: 'string' },
    date,
    room: { type: 'string' },
    address: { type: 'string' },
    notes: { type: 'string' },
  },
}
