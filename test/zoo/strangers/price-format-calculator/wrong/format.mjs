export const LOCALES = ['en', 'de', 'fr-CH', 'ja']
export const NOTATIONS = ['standard', 'compact']

export function money(amount, { locale, currency, decimals, notation }) {
  const options = { style: 'currency', currency }
  if (decimals !== null) options.minimumFractionDigits = decimals
  if (notation === 'compact') {
    options.notation = 'compact'
    options.maximumFractionDigits = 2
  } else if (decimals !== null) {
    options.maximumFractionDigits = decimals
  }
  return new Intl.NumberFormat(locale, options).format(amount)
}
