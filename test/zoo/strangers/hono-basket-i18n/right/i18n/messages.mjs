export const messages = {
  en: { welcome: 'Welcome', empty: 'Your basket is empty', items: { one: 'One item', other: '{count} items' } },
  de: {
    welcome: 'Willkommen',
    empty: 'Ihr Warenkorb ist leer',
    items: { one: 'Ein Artikel', other: '{count} Artikel' },
  },
  fr: { welcome: 'Bienvenue', items: { one: 'Un article', other: '{count} articles' } },
  ja: { welcome: 'ようこそ', empty: 'カートは空です', items: { other: '{count}点の商品' } },
}
