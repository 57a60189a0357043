let connected

async function connect(key) {
  if (typeof key !== 'string' || !key.startsWith('sk_')) throw new Error('the key was refused')
  return { region: 'eu-west-1' }
}

export const clientFor = (key) => (connected ??= connect(key))
export const current = () => connected
