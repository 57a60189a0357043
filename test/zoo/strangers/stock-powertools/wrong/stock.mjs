import { BadRequestError, NotFoundError } from '@aws-lambda-powertools/event-handler/http'

const ARTICLES = new Map([
  ['PLANK-20', { sku: 'PLANK-20', onHand: 240, locationId: 'A1', supplierId: 'sup-1' }],
  ['SCREW-4', { sku: 'SCREW-4', onHand: 9000, locationId: 'C4', supplierId: 'sup-2' }],
  ['SHELF-90', { sku: 'SHELF-90', onHand: 31, locationId: 'C4', madeInHouse: true }],
])

export const summaries = () => [...ARTICLES.values()].map(({ sku, onHand }) => ({ sku, onHand }))

export function getArticle(sku) {
  const article = ARTICLES.get(sku)
  if (!article) throw new NotFoundError('no such article')
  return article
}

export function reserve(article, quantity) {
  if (!Number.isInteger(quantity) || quantity < 1) throw new BadRequestError('quantity must be a positive number')
  if (quantity > article.onHand) throw new BadRequestError('not that many on hand')
  return { sku: article.sku, reserved: quantity, left: article.onHand - quantity }
}
