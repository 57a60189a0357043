export const catalogue = new Map(
  [
    { sku: 'TEA-01', name: 'Sencha', price: 9, weight: 100 },
    { sku: 'TEA-02', name: 'Rooibos', price: 7, weight: 250 },
    { sku: 'POT-01', name: 'Cast iron pot', price: 64, weight: 1800 },
  ].map((product) => [product.sku, product]),
)
