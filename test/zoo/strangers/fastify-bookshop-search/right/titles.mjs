export const TITLES = [
  { id: 11, title: 'The C Programming Language', authors: ['Kernighan', 'Ritchie'], price: 59.9, stock: 3 },
  { id: 12, title: 'A Tour of C++', authors: ['Stroustrup'], price: 44.5, stock: 0 },
  { id: 13, title: 'Programming Rust', authors: ['Blandy', 'Orendorff', 'Tindall'], price: 52, stock: 7 },
  { id: 14, title: 'What If? (Second Edition)', authors: ['Munroe'], price: 19.9, stock: 12 },
  { id: 15, title: 'Gödel, Escher, Bach', authors: ['Hofstadter'], price: 24.9, stock: 2 },
  { id: 16, title: 'The Pragmatic Programmer', authors: ['Hunt', 'Thomas'], price: 49, stock: 5 },
]
