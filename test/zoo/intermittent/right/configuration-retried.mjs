let loading

async function load() {
  const answer = await fetch('https://config.internal.example/site', { signal: AbortSignal.timeout(300) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  const { title } = await answer.json()
  return { title: String(title) }
}

function configuration() {
  loading ??= load().catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

export const handler = async () => {
  try {
    const { title } = await configuration()
    return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: title }
  } catch {
    return { statusCode: 502, headers: { 'content-type': 'text/plain' }, body: 'the configuration is out of reach' }
  }
}
