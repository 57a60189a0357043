export const notFound = (message) => Object.assign(new Error(message), { statusCode: 404 })
export const conflict = (message) => Object.assign(new Error(message), { statusCode: 409 })
