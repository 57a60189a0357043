const headers = { 'content-type': 'application/json; charset=utf-8' }

export const respond = (statusCode, value) => ({ statusCode, headers, body: JSON.stringify(value) })
export const badRequest = (message) => Object.assign(new Error(message), { statusCode: 400 })
