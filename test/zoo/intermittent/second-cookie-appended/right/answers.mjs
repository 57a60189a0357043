const base = { statusCode: 200, body: 'ok' }

export const ok = () => ({ ...base, headers: { 'content-type': 'text/plain' } })
