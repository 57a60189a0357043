const loaded = Date.now()
let cold = true

export const handler = async () => {
  const body = JSON.stringify({ cold, ageMs: Date.now() - loaded })
  cold = false
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body }
}
