import { preferences } from './preferences.mjs'

function widths(prefs) {
  switch (prefs.layout) {
    case 'grid':
      return prefs.grid.columns.map((column) => `${Number(column.width) || 1}fr`).join(' ')
    case 'list':
      return '1fr'
    default:
      return 'auto'
  }
}

export const handler = async (event) => {
  const prefs = preferences(event.cookies)
  const theme = prefs.theme === 'dark' ? 'dark' : 'light'
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<body class="${theme}" style="grid-template-columns: ${widths(prefs)}">`,
  }
}
