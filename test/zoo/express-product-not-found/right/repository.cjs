const { NotFoundError } = require('./errors.cjs')

const products = new Map([['p100', { id: 'p100', name: 'Lamp' }]])

exports.findProduct = async (id) => {
  const product = products.get(id)
  if (!product) throw new NotFoundError('product')
  return product
}
