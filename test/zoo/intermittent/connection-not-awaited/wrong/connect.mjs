/** Opens the connection: takes a round trip. */
export const connect = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 20, { query: async () => [{ id: 1 }] })
  })
