import { EMPLOYEES } from './store.mjs'

// who hears of a change: the employee of a decision, the manager of a withdrawal
export function mailFor(request, status) {
  const employee = EMPLOYEES.get(request.employee)
  if (status === 'withdrawn') {
    const manager = EMPLOYEES.get(employee.manager)
    return { to: manager.email, subject: `${employee.name} withdrew leave from ${request.from}` }
  }
  return { to: employee.email, subject: `Your leave from ${request.from} was ${status}` }
}
