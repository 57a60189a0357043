const base = { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' }

export const ok = () => ({ ...base })
