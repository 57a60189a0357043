import { json } from '../http.mjs'

export const errors = () => ({
  onError: (request) => {
    const { error } = request
    request.response = json(error.status ?? error.code ?? 424, { error: error.message })
  },
})
