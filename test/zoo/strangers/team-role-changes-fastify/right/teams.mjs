import { AppError } from './errors.mjs'
const TEAMS = [
  {
    id: 'platform',
    members: [
      { userId: 'u-1', role: 'owner' },
      { userId: 'u-2', role: 'admin' },
      { userId: 'u-3', role: 'member' },
    ],
  },
  {
    id: 'support',
    members: [
      { userId: 'u-4', role: 'owner' },
      { userId: 'u-5', role: 'owner' },
      { userId: 'u-6', role: 'viewer' },
    ],
  },
  {
    id: 'design',
    members: [
      { userId: 'u-7', role: 'owner' },
      { userId: 'u-8', role: 'member' },
    ],
  },
]
export class TeamRepository {
  find(id) {
    const team = TEAMS.find((t) => t.id === id)
    if (!team) throw new AppError(404, 'no such team')
    return structuredClone(team)
  }
  ids() {
    return TEAMS.map((t) => t.id)
  }
}
export class RoleService {
  #teams
  constructor(teams) {
    this.#teams = teams
  }
  change(teamId, userId, { role, handoverTo }) {
    const team = this.#teams.find(teamId)
    const member = team.members.find((m) => m.userId === userId)
    if (!member) throw new AppError(404, 'no such member')
    const events = []
    if (member.role === 'owner' && role !== 'owner' && this.#soleOwner(team)) {
      const heir = handoverTo
        ? team.members.find((m) => m.userId === handoverTo)
        : team.members.find((m) => m.role === 'admin')
      if (handoverTo && !heir) throw new AppError(422, 'handoverTo is not on the team')
      if (heir === member) throw new AppError(422, 'cannot hand over to yourself')
      if (!heir) throw new AppError(409, 'the team would be left without an owner')
      events.push({ type: 'ownership', from: userId, to: heir.userId })
      heir.role = 'owner'
    }
    if (member.role !== role) events.push({ type: 'role', user: userId, role })
    member.role = role
    return { team: team.id, members: team.members, events }
  }
  #soleOwner(team) {
    return team.members.filter((m) => m.role === 'owner').length === 1
  }
}
