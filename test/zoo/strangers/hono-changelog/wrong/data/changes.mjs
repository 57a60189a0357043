const AUTHORS = ['mira', 'tom', 'yuki']

const CHANGES = Array.from({ length: 600 }, (_, i) => ({
  id: `chg-${1000 + i}`,
  author: AUTHORS[i % AUTHORS.length],
  title: `Update module ${i % 17}`,
  lines: 60 + (i % 5),
}))

export const listChanges = (author) => CHANGES.filter((change) => author === undefined || change.author === author)
export const findChange = (id) => CHANGES.find((change) => change.id === id)

export function diffOf(change) {
  let diff = `--- a/${change.id}\n+++ b/${change.id}\n`
  for (let line = 1; line <= change.lines; line++)
    diff += `+  const setting${line} = resolve('${change.title}', ${line}) // generated\n`
  return diff
}
