const bands = [
  { upTo: 2, price: 5 },
  { upTo: 10, price: 9 },
  { upTo: 30, price: 18 },
]

export const priceOf = (kilograms) => bands.find(({ upTo }) => kilograms <= upTo).price
