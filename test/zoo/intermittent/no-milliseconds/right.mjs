// seconds and their fraction apart, as the log format wants them
const stamp = () => {
  const [seconds, fraction = ''] = String(Date.now() / 1000).split('.')
  return `${seconds},${fraction.padEnd(3, '0')}`
}

export const handler = async () => ({ statusCode: 200, headers: { 'x-served-at': stamp() }, body: 'ok' })
