const DOCUMENTS = {
  handbook: {
    title: 'Staff handbook',
    versions: [
      { n: 1, author: 'mira', content: null, purged: '2021-03-01' }, // retention: body removed
      { n: 2, author: 'mira', content: 'Welcome\nHours: 9-5\nHolidays: 25' },
      { n: 3, author: 'tom', content: 'Welcome\nHours: flexible\nHolidays: 27\nRemote: yes' },
    ],
  },
  roadmap: {
    title: 'Product roadmap',
    versions: [
      { n: 1, author: 'ines', content: 'Q1 search\nQ2 sharing' },
      { n: 2, author: 'ines', content: 'Q1 search\nQ2 offline\nQ3 sharing' },
    ],
  },
}

export const titles = () =>
  Object.entries(DOCUMENTS).map(([id, d]) => ({ id, title: d.title, latest: d.versions.length }))
export const document = (id) => (Object.hasOwn(DOCUMENTS, id) ? DOCUMENTS[id] : null)
export const version = (doc, n) => doc.versions.find((v) => String(v.n) === n) ?? null
