const houses = [{ price: 100 }, { price: 250 }, { price: 400 }]

const matches = {
  equals:
    ({ value }) =>
    (house) =>
      house.price === value,
  between:
    ({ range }, [low, high] = Array.isArray(range) ? range : []) =>
    (house) =>
      low <= house.price && house.price <= high,
}

export const handler = async (event) => {
  let filter = { op: 'equals' }
  try {
    filter = JSON.parse(event.queryStringParameters?.filter ?? '{}')
  } catch {
    return { statusCode: 400, body: 'filter is no JSON' }
  }
  if (!Object.hasOwn(matches, filter?.op ?? '')) return { statusCode: 200, body: JSON.stringify(houses) }
  return { statusCode: 200, body: JSON.stringify(houses.filter(matches[filter.op](filter))) }
}
