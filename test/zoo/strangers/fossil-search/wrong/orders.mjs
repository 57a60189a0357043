const text = (key) => (a, b) => a[key].localeCompare(b[key])
const number = (key) => (a, b) => a[key] - b[key]

export const orders = new Map([
  ['name', text('name')],
  ['age', number('age')],
  ['site', text('site')],
  ['finder', text('finder')],
])
