export async function read(replica) {
  const answer = await fetch(`${process.env.STORE_URL}/${replica}/greeting`, { signal: AbortSignal.timeout(300) })
  if (!answer.ok) throw new Error(`${replica} answered ${answer.status}`)
  const { text } = await answer.json()
  return String(text)
}
