export const handler = async (event) => {
  try {
    const input = JSON.parse(event.body ?? '{}')
    return {
      statusCode: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ keys: Object.keys(input ?? {}).length }),
    }
  } catch (error) {
    return JSON.stringify({ statusCode: 400, body: error.name })
  }
}
