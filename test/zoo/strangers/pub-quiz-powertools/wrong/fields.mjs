export class FieldError extends Error {}

const TEAMS = [
  { name: 'Quizzy Rascals', scores: [7, 9, 4] },
  { name: 'Les Quizerables', scores: [8, 8, 8] },
  { name: 'The Back Room', scores: [5, 6, 10] },
]
const ROUNDS = ['general', 'music', 'local history']

const total = (team) => team.scores.reduce((a, b) => a + b, 0)

const FIELDS = {
  teams: () => TEAMS.map((t) => t.name),
  rounds: () => ROUNDS,
  team: ({ name }) => TEAMS.find((t) => t.name === name) ?? null,
  round: ({ number }) => {
    const i = Number(number) - 1
    if (!(i >= 0 && i < ROUNDS.length)) return null
    return { title: ROUNDS[i], scores: TEAMS.map((t) => ({ team: t.name, points: t.scores[i] })) }
  },
  leader: () => TEAMS.reduce((best, t) => (total(t) > total(best) ? t : best)).name,
}

export function resolveField({ name, args }) {
  if (!Object.hasOwn(FIELDS, name)) throw new FieldError(`unknown field ${name}`)
  return FIELDS[name](args)
}
