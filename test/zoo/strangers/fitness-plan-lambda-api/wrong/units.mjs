const LB_PER_KG = 2.20462

const toImperial = (load) => `${(Math.round((load.kg * LB_PER_KG) / 5) * 5).toFixed(0)} lb`
const toMetric = (load) => (load ? `${load.kg} kg` : 'bodyweight')

export function describeExercise(exercise, units) {
  const { name, sets, reps, load } = exercise
  return { name, volume: `${sets} x ${reps}`, load: units === 'imperial' ? toImperial(load) : toMetric(load) }
}
