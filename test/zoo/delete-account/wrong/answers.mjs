const type = { 'content-type': 'text/plain' }

export const text = (statusCode, body) => ({ statusCode, headers: type, body })
export const empty = (statusCode) => ({ statusCode, headers: {}, body: null })
