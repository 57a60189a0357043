export const declare = (customs) => (customs ? `${customs.value.toFixed(2)} ${customs.currency ?? 'EUR'}` : 'none')
