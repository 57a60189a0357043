const DOCUMENTS = [
  {
    id: 'house-rules',
    title: 'House rules',
    updated: '2024-02-11',
    languages: { en: 'Please keep the staircase clear.', de: 'Bitte das Treppenhaus freihalten.' },
  },
  {
    id: 'fire-drill',
    title: 'Fire drill',
    updated: '2023-10-02',
    languages: { en: 'Meet at the car park.', de: 'Sammelpunkt ist der Parkplatz.' },
  },
  {
    id: 'bike-storage',
    title: 'Bike storage',
    updated: '2024-06-30',
    languages: { en: 'Bikes must carry a tag.' },
  },
]

export const list = () => DOCUMENTS.map(({ id, title, updated }) => ({ id, title, updated }))
export const find = (id) => DOCUMENTS.find((document) => document.id === id)

export function textOf(document, language) {
  return Object.hasOwn(document.languages, language) ? document.languages[language] : document.languages.en
}
