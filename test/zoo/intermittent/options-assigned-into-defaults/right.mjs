const defaults = { title: 'Report', columns: ['date', 'total'] }

const optionsOf = (body) => {
  try {
    return { ...defaults, ...JSON.parse(body) }
  } catch {
    return defaults
  }
}

export const handler = async (event) => {
  if (event.httpMethod === 'POST') {
    const { columns } = optionsOf(event.body)
    if (!Array.isArray(columns)) return { statusCode: 400, headers: {}, body: 'columns must be a list' }
    return { statusCode: 202, headers: {}, body: `${columns.length} columns` }
  }
  return { statusCode: 200, headers: { 'Content-Type': 'text/csv' }, body: defaults.columns.slice(0, 9).join(',') }
}
