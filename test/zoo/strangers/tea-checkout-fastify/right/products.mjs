export const PRODUCTS = [
  { sku: 'OOLONG', kind: 'tea', cents: 890 },
  { sku: 'SENCHA', kind: 'tea', cents: 1290 },
  { sku: 'ASSAM', kind: 'tea', cents: 690 },
  { sku: 'POT', kind: 'ware', cents: 3900 },
  { sku: 'CUP', kind: 'ware', cents: 800 },
]

export const productOf = (sku) => PRODUCTS.find((p) => p.sku === sku)
