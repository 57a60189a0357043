const FORMS = {
  en: {
    tablet: { one: 'Take # tablet', other: 'Take # tablets' },
    drop: { one: 'Apply # drop', other: 'Apply # drops' },
    puff: { one: 'Inhale # puff', other: 'Inhale # puffs' },
  },
  de: {
    tablet: { one: '# Tablette einnehmen', other: '# Tabletten einnehmen' },
    drop: { one: '# Tropfen', other: '# Tropfen' },
    puff: { one: '# Hub', other: '# H\u00fcbe' },
  },
  pl: {
    tablet: {
      one: 'Przyj\u0105\u0107 # tabletk\u0119',
      few: 'Przyj\u0105\u0107 # tabletki',
      many: 'Przyj\u0105\u0107 # tabletek',
      other: 'Przyj\u0105\u0107 # tabletki',
    },
    drop: { one: '# kropla', many: '# kropli', other: '# kropli' },
    puff: { one: '# wdech', few: '# wdechy', many: '# wdech\u00f3w', other: '# wdechu' },
  },
}

const FALLBACK = 'en'

export function pickLanguage(wanted) {
  for (const tag of wanted) {
    const base = tag.trim().toLowerCase().split('-')[0]
    if (Object.hasOwn(FORMS, base)) return base
  }
  return FALLBACK
}

export function doseText(lang, unit, amount) {
  const forms = FORMS[lang][unit]
  const category = new Intl.PluralRules(lang).select(amount)
  return forms[category].replace('#', String(amount))
}
