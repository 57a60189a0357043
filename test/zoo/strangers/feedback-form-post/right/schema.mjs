import { PRODUCTS } from './classify.mjs'

export const feedbackSchema = {
  type: 'object',
  required: ['product', 'rating'],
  properties: {
    product: { type: 'string', enum: PRODUCTS },
    rating: { type: 'integer', minimum: 1, maximum: 5 },
    comment: { type: 'string', maxLength: 2000 },
    email: { type: 'string', maxLength: 120 },
  },
}
