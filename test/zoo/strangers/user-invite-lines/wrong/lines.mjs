export class LineError extends Error {
  constructor(no, message) {
    super(`line ${no}: ${message}`)
  }
}

const ROLES = ['admin', 'editor', 'viewer', 'guest']

// email;role;team|team -- guests belong to no team
export function readInvitations(text, knownTeams) {
  const byEmail = new Map()
  text.split(/\r?\n/).forEach((line, i) => {
    if (!line.trim() || line.startsWith('#')) return
    const [email, role = 'viewer', teamList = ''] = line.split(';').map((s) => s.trim())
    if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new LineError(i + 1, 'not an address')
    if (!ROLES.includes(role)) throw new LineError(i + 1, `unknown role ${role}`)
    const teams = role === 'guest' ? null : teamList.split('|').filter(Boolean)
    const stray = teams?.find((t) => !knownTeams.includes(t))
    if (stray) throw new LineError(i + 1, `unknown team ${stray}`)

    const key = email.toLowerCase()
    const earlier = byEmail.get(key)
    if (!earlier) {
      byEmail.set(key, { email: key, role, teams })
      return
    }
    // the same person twice: the stronger role wins, the teams add up
    if (ROLES.indexOf(role) < ROLES.indexOf(earlier.role)) earlier.role = role
    for (const team of teams ?? []) if (!earlier.teams.includes(team)) earlier.teams.push(team)
  })
  return [...byEmail.values()]
}
