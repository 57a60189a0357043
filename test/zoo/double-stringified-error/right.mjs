export const handler = async (event) => {
  try {
    const input = JSON.parse(event.body ?? '{}')
    return {
      statusCode: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ keys: Object.keys(input ?? {}).length }),
    }
  } catch (error) {
    return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: error.name }
  }
}
