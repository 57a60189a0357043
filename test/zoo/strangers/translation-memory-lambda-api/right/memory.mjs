const SEGMENTS = {
  'en-de': [
    { source: 'Contract with Wilhelmina', target: 'Vertrag mit Wilhelmina', names: ['Wilhelmina'] },
    { source: 'Delivery terms', target: 'Lieferbedingungen', names: [] },
  ],
  'en-fr': [{ source: 'The harbour is closed', target: 'Le port est fermé', names: [] }],
  'de-pl': [
    { source: 'Rechnung für Aleksandra', target: 'Faktura dla Aleksandra', names: ['Aleksandra'] },
    { source: 'Bericht von Ida und Konstantin', target: 'Raport Ida i Konstantin', names: ['Ida', 'Konstantin'] },
  ],
}

export function search(pair, q) {
  const needle = q.toLowerCase()
  return SEGMENTS[pair].filter(
    (s) => s.source.toLowerCase().includes(needle) || s.target.toLowerCase().includes(needle),
  )
}
