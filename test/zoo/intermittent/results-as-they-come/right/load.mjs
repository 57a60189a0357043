const later = (value) =>
  new Promise((resolve) => {
    setTimeout(resolve, 2, value)
  })

export const user = () => later({ name: 'Ada' })
export const orders = () => later([{ id: 1 }, { id: 2 }])
