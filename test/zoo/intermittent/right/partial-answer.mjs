async function part(name) {
  try {
    const answer = await fetch(`https://parts.example.com/${name}`, { signal: AbortSignal.timeout(300) })
    return answer.ok ? String((await answer.json()).text).slice(0, 80) : null
  } catch {
    return null
  }
}

export const handler = async () => {
  const [head, main, foot] = await Promise.all(['head', 'main', 'foot'].map(part))
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ head, main, foot, complete: [head, main, foot].every((text) => text !== null) }),
  }
}
