export const DISHES = [
  {
    id: 'd1',
    price: 9.5,
    menus: ['lunch'],
    text: {
      en: { name: 'Leek soup' },
      fr: { name: 'Soupe de poireaux' },
      de: { name: 'Lauchsuppe' },
      it: { name: 'Zuppa di porri' },
    },
  },
  {
    id: 'd2',
    price: 18,
    menus: ['lunch', 'dinner'],
    text: {
      en: { name: 'Sea bass', about: 'line caught' },
      fr: { name: 'Bar de ligne' },
      de: { name: 'Wolfsbarsch' },
      it: { name: 'Branzino' },
    },
  },
  {
    id: 'd3',
    price: 21,
    menus: ['dinner'],
    text: { en: { name: 'Beef cheek' }, fr: { name: 'Joue de boeuf' }, it: { name: 'Guancia di manzo' } },
  },
  {
    id: 'd4',
    price: 7,
    menus: ['lunch', 'dinner'],
    text: {
      en: { name: 'Lemon tart' },
      fr: { name: 'Tarte au citron' },
      de: { name: 'Zitronentarte' },
      it: { name: 'Crostata al limone' },
    },
  },
]
