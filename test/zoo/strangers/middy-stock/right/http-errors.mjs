import { WarehouseError } from './warehouse-client.mjs'

export const httpErrors = () => ({
  onError: (request) => {
    const { error } = request
    if (!(error instanceof WarehouseError)) return
    request.response = {
      statusCode: error.status ?? 424,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: error.code, message: error.message }),
    }
  },
})
