const ACTORS = ['ada', 'grace', 'linus', 'system']
const ACTIONS = ['user.update', 'role.grant', 'plan.change', 'policy.edit']
const FIELDS = ['name', 'roles', 'limits', 'regions', 'owners', 'retention', 'quota', 'labels']

/** A page of the old and new policy documents, as the console shows it. */
export function diffOf(entry) {
  const lines = []
  for (let i = 0; i < 64; i++) {
    lines.push(
      `${FIELDS[i % FIELDS.length]}[${i}]: "value-${entry.seq}-${i}-before-the-change" -> "value-${entry.seq}-${i}-after-the-change"`,
    )
  }
  return lines.join('\n')
}

export const ENTRIES = Array.from({ length: 2000 }, (_, seq) => ({
  seq,
  at: `2024-0${1 + (seq % 9)}-1${seq % 10}T08:00:00Z`,
  actor: ACTORS[(seq * 7) % 4],
  action: ACTIONS[(seq * 3 + (seq >> 2)) % 4],
}))
