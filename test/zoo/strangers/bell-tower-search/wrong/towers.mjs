export const towers = [
  { name: 'Appleton', bells: 10, tenor: 14 },
  { name: 'Inveraray', bells: 10, tenor: 41 },
  { name: 'Liverpool', bells: 12, tenor: 82 },
  { name: 'Painswick', bells: 14, tenor: 26 },
  { name: 'Pier Head', bells: 16, tenor: 31 },
]
