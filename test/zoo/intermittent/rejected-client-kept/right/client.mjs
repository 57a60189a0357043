let connected

async function connect(key) {
  if (typeof key !== 'string' || !key.startsWith('sk_')) throw new Error('the key was refused')
  return { region: 'eu-west-1' }
}

export function clientFor(key) {
  if (connected !== undefined) return connected
  const attempt = connect(key)
  connected = attempt
  attempt.catch(() => {
    connected = undefined
  })
  return attempt
}
export const current = () => connected
