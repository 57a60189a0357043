const json = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
const fields = ['name', 'email']

export const list = () => json(200, [{ id: '1' }])
export const get = () => json(200, { id: '1', name: 'Ada' })
export const patch = (id, changes) => {
  const known = Object.keys(changes ?? {}).filter((key) => fields.includes(key))
  return json(200, { updated: known })
}
