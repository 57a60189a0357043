const STATUS = {
  found: 200,
  unchanged: 200,
  moving: 202,
  invalid: 400,
  missing: 404,
}

export const reply = (outcome, value) => ({
  statusCode: STATUS[outcome],
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ outcome, ...value }),
})
