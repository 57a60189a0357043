const POSTCODE_STYLE = {
  GB: (code) =>
    code
      .toUpperCase()
      .replace(/\s+/g, '')
      .replace(/(\w{3})$/, ' $1')
      .trim(),
  NL: (code) => code.toUpperCase().replace(/\s+/g, ''),
  US: (code) => code.slice(0, 10),
}

export function normaliseAddress(address) {
  const country = address.country.toUpperCase()
  const style = Object.hasOwn(POSTCODE_STYLE, country) ? POSTCODE_STYLE[country] : (code) => code.trim()
  return { ...address, country, postcode: style(address.postcode) }
}
