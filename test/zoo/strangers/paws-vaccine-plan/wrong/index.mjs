import { PATIENTS, SCHEDULES } from './data.mjs'

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const summary = ({ id, name, species }) => ({ id, name, species })

/** Doses of the first course that the animal has not had. */
function openDoses(patient, vaccine) {
  const had = patient.given[vaccine.code] ?? 0
  const out = []
  for (let n = had; n < vaccine.doses; n++) {
    out.push({
      code: vaccine.code,
      dose: n + 1,
      dueAtWeek: Math.max(vaccine.first + n * vaccine.gap, patient.ageWeeks),
    })
  }
  return out
}

/** The boosters of an animal whose first course is complete. */
function boosters(patient, vaccine) {
  if ((patient.given[vaccine.code] ?? 0) < vaccine.doses) return []
  return [{ code: vaccine.code, booster: true, everyMonths: vaccine.booster.months }]
}

function plan(patient, { withBoosters }) {
  const vaccines = SCHEDULES[patient.species]
  const entries = vaccines.flatMap((v) => openDoses(patient, v))
  if (withBoosters) entries.push(...vaccines.flatMap((v) => boosters(patient, v)))
  return { patient: summary(patient), entries }
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return json(405, { message: 'Only GET here' })
  const query = event.queryStringParameters ?? {}

  switch (event.resource) {
    case '/patients': {
      const all = [...PATIENTS.values()].filter((p) => !query.species || p.species === query.species)
      return json(200, { patients: all.map(summary) })
    }
    case '/patients/{id}': {
      const patient = PATIENTS.get(event.pathParameters.id)
      return patient ? json(200, summary(patient)) : json(404, { message: 'No such patient' })
    }
    case '/patients/{id}/plan': {
      const patient = PATIENTS.get(event.pathParameters.id)
      if (!patient) return json(404, { message: 'No such patient' })
      return json(200, plan(patient, { withBoosters: query.boosters === 'yes' }))
    }
    default:
      return json(404, { message: 'Not found' })
  }
}
