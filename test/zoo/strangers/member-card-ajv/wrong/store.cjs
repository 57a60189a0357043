'use strict'
const MEMBERS = [
  {
    id: 'm1',
    name: 'Ida Berg',
    nickname: 'Idi',
    phone: '+47 22 33 44',
    address: { street: 'Havnegata 2', town: 'Bergen' },
  },
  { id: 'm2', name: 'Olav Lie', address: { street: 'Storgata 10', town: 'Oslo' } },
]

exports.find = (id) => MEMBERS.find((m) => m.id === id)
// the demo stack keeps its seed data
exports.save = (member) => Object.freeze(member)
