export const rates = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 4, { EUR: 1, USD: 1.08 })
  })
