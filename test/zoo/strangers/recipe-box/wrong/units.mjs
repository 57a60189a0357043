const round = (amount) => Math.round(amount * 100) / 100

const IMPERIAL = {
  g: { unit: 'oz', factor: 0.035274 },
  kg: { unit: 'lb', factor: 2.204623 },
  ml: { unit: 'fl oz', factor: 0.033814 },
  l: { unit: 'pint', factor: 2.113376 },
  tsp: { unit: 'tsp', factor: 1 },
  tbsp: { unit: 'tbsp', factor: 1 },
  piece: { unit: 'piece', factor: 1 },
}

export const scale = (factor) => (ingredient) => ({ ...ingredient, amount: round(ingredient.amount * factor) })

export const convert = (ingredient) => {
  const { unit, factor } = IMPERIAL[ingredient.unit]
  return { ...ingredient, unit, amount: round(ingredient.amount * factor) }
}
