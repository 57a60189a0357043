export const COLUMNS = ['number', 'name', 'email', 'joined', 'active', 'note']

export const members = [
  { number: 101, name: 'Petra Lind', email: 'petra@example.org', joined: '2019-03-01', active: true, note: null },
  {
    number: 102,
    name: 'Omar Said',
    email: 'omar@example.org',
    joined: '2020-11-12',
    active: true,
    note: 'Board, treasurer',
  },
  {
    number: 103,
    name: 'Kim "Kit" Vo',
    email: 'kit@example.org',
    joined: '2021-06-30',
    active: false,
    note: 'Moved away',
  },
  { number: 104, name: 'Lea Brandt', email: 'lea@example.org', joined: '2023-01-09', active: true, note: null },
]
