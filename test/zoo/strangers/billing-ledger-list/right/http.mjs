/** @param {number} statusCode @param {unknown} data */
export const json = (statusCode, data, headers = {}) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(data),
})

/** RFC 9457 problem document. */
export const problem = (statusCode, title, detail) =>
  json(statusCode, { type: 'about:blank', title, detail }, { 'content-type': 'application/problem+json' })
