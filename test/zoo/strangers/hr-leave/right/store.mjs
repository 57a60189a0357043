export const EMPLOYEES = new Map([
  ['e-1', { name: 'Ines Duarte', email: 'ines@corp.example', manager: null }],
  ['e-2', { name: 'Tomas Berg', email: 'tomas@corp.example', manager: 'e-1' }],
  ['e-3', { name: 'Wale Ojo', email: 'wale@corp.example', manager: 'e-2' }],
])

export const REQUESTS = [
  { id: 'lv-70', employee: 'e-3', from: '2024-07-01', days: 5, status: 'pending' },
  { id: 'lv-71', employee: 'e-2', from: '2024-08-12', days: 10, status: 'approved' },
  { id: 'lv-72', employee: 'e-1', from: '2024-12-23', days: 4, status: 'approved' },
  { id: 'lv-73', employee: 'e-3', from: '2024-05-02', days: 1, status: 'refused' },
]

export const findRequest = (id) => REQUESTS.find((r) => r.id === id)
