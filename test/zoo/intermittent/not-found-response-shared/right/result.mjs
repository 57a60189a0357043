export const toResult = async (response) => ({
  statusCode: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
})
