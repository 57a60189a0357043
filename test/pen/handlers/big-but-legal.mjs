const export_ = Array.from({ length: 50_000 }, (_, i) => `${i};customer ${i};${'x'.repeat(90)}`).join('\n')

export const handler = async (event) => {
  if (event.path !== '/export')
    return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'see /export' }
  return { statusCode: 200, headers: { 'Content-Type': 'text/csv' }, body: export_ }
}
