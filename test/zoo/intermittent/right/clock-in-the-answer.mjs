const two = (n) => String(n).padStart(2, '0')

export const handler = async () => {
  const now = new Date()
  const day = `${now.getUTCFullYear()}-${two(now.getUTCMonth() + 1)}-${two(now.getUTCDate())}`
  const expires = new Date(now.getTime() + 60_000).toUTCString()
  return { statusCode: 200, headers: { Expires: expires }, body: `${day} ${two(now.getUTCHours())}h` }
}
