export const COUNTRIES = {
  AT: { length: 20, sample: 'AT61 1904 3002 3457 3201', bank: [4, 9] },
  BE: { length: 16, sample: 'BE68 5390 0754 7034', bank: [4, 7] },
  DE: { length: 22, sample: 'DE89 3704 0044 0532 0130 00', bank: [4, 12] },
  NL: { length: 18, sample: 'NL91 ABNA 0417 1643 00', bank: [4, 8] },
  NO: { length: 15, sample: 'NO93 8601 1117 947', bank: [4, 8] },
}

export const BANKS = {
  AT: { 19043: 'BTV Vier Laender Bank' },
  BE: { 539: 'KBC' },
  DE: { 37040044: 'Commerzbank', 50010517: 'ING' },
  NL: { ABNA: 'ABN AMRO', INGB: 'ING' },
}

export const compact = (text) => text.replace(/[\s-]/g, '').toUpperCase()

export function isIban(iban) {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false
  const country = iban.slice(0, 2)
  if (!Object.hasOwn(COUNTRIES, country) || COUNTRIES[country].length !== iban.length) return false
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (c) => String(c.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}

export function bankOf(iban) {
  const country = iban.slice(0, 2)
  const code = iban.slice(...COUNTRIES[country].bank)
  return { code, name: BANKS[country]?.[code] ?? null }
}
