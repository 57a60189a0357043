const PEOPLE = [
  { id: '1001', name: 'Greta Holm', team: 'platform', office: 'Oslo', contract: 'employee', level: 'L5' },
  { id: '1002', name: 'Samir Aziz', team: 'platform', office: 'Bergen', contract: 'employee', level: 'L4' },
  { id: '1003', name: 'Vera Novak', team: 'design', office: 'Oslo', contract: 'employee', level: 'L6' },
  { id: '1004', name: 'Paul Meyer', team: 'support', office: 'Bergen', contract: 'employee', level: 'L3' },
  { id: '2001', name: 'Dana Ruiz', team: 'design', office: 'Oslo', contract: 'contractor', level: null },
  { id: '2002', name: 'Kofi Mensah', team: 'support', office: 'Oslo', contract: 'contractor', level: null },
]

export const SORTABLE = ['name', 'team', 'office', 'level']
export const TEAMS = [...new Set(PEOPLE.map((person) => person.team))]

export function findPerson(id) {
  return PEOPLE.find((person) => person.id === id)
}

function compareBy(field) {
  return (a, b) => (a[field] ?? '').localeCompare(b[field] ?? '') || a.name.localeCompare(b.name)
}

export function listPeople({ team, contractors, search, sort, descending }) {
  const people = PEOPLE.filter((person) => {
    if (!contractors && person.contract === 'contractor') return false
    if (team && person.team !== team) return false
    return !search || person.name.toLowerCase().includes(search)
  }).sort(compareBy(sort))
  return descending ? people.reverse() : people
}
