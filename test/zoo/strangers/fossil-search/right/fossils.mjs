export const fossils = [
  { id: 'f1', name: 'Dactylioceras', period: 'jurassic', site: 'whitby', age: 182, finder: 'Hunt' },
  { id: 'f2', name: 'Hildoceras', period: 'jurassic', site: 'whitby', age: 180, finder: 'Bewick' },
  { id: 'f3', name: 'Calymene', period: 'silurian', site: 'dudley', age: 428, finder: 'Parkes' },
  { id: 'f4', name: 'Halysites', period: 'silurian', site: 'dudley', age: 430 },
  { id: 'f5', name: 'Micraster', period: 'cretaceous', site: 'folkestone', age: 85, finder: 'Rowe' },
]

// searching with no filter at all is the landing page: show only what has a story to tell
export const featured = fossils.filter((f) => f.finder)
