const TEMPLATES = new Map([
  ['reminder.en', 'Dear {{name}}, your {{kind}} visit is on {{day}}.'],
  ['reminder.cy', 'Annwyl {{name}}, mae eich apwyntiad {{kind}} ar {{day}} yn {{clinic}}.'],
  ['results.en', 'Dear {{name}}, your results are ready.'],
  ['results.cy', 'Annwyl {{name}}, mae eich canlyniadau yn barod.'],
])
export const LANGUAGES = new Set(['en', 'cy'])
export const NAMES = new Set(['reminder', 'results'])
export function render(name, language, values) {
  const template = TEMPLATES.get(`${name}.${language}`)
  return template.replace(/\{\{(\w+)\}\}/g, (_, key) => values.get(key).slice(0, 60))
}
