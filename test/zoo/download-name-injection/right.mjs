const report = 'day,visits\n2026-01-01,12\n2026-01-02,15\n'

export const handler = async (event) => {
  const { download, name = 'report' } = event.queryStringParameters ?? {}
  const headers = { 'content-type': 'text/csv; charset=utf-8' }
  if (download === '1') {
    headers['content-disposition'] = `attachment; filename="${name.replace(/[^\w.-]/g, '_')}.csv"`
  }
  return { statusCode: 200, headers, body: report }
}
