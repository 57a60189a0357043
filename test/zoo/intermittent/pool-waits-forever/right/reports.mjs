const ranges = new Set(['day', 'week', 'month'])

export async function report(connection, range) {
  if (!ranges.has(range)) throw new RangeError('unknown range')
  return { range, connection: connection.id > 0, total: 12 }
}
