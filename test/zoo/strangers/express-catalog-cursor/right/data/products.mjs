export const PRODUCTS = [
  { sku: 'CH-10', name: 'Chair', price: 89 },
  { sku: 'DK-20', name: 'Desk', price: 249 },
  { sku: 'LM-30', name: 'Lamp', price: 35 },
  { sku: 'LM-31', name: 'Lamp', price: 39 },
  { sku: 'SH-40', name: 'Shelf', price: 89 },
  { sku: 'ST-50', name: 'Stool', price: 35 },
]

export const bySku = (sku) => PRODUCTS.find((product) => product.sku === sku)
