export const declare = (customs) => `${customs.value.toFixed(2)} ${customs.currency ?? 'EUR'}`
