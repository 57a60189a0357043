export const batchSchema = {
  type: 'object',
  required: ['ops'],
  properties: {
    ops: {
      type: 'array',
      minItems: 1,
      maxItems: 25,
      items: {
        type: 'object',
        required: ['op', 'room'],
        properties: {
          op: { enum: ['clean', 'block', 'release', 'move'] },
          room: { type: 'string', pattern: '^[0-9]{3}$' },
          reason: { type: 'string', maxLength: 200 },
          to: { type: 'string', pattern: '^[0-9]{3}$' },
        },
        allOf: [{ if: { properties: { op: { const: 'block' } } }, then: { required: ['reason'] } }],
      },
    },
  },
}
