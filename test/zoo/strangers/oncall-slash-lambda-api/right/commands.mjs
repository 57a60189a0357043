import { teamNames, teamOf } from './teams.mjs'

const quiet = (text) => ({ public: false, text })
const loud = (text) => ({ public: true, text })

function who(team) {
  if (team.rota.length === 0) return quiet(`${team.name} has no rota at the moment`)
  return loud(
    `On call for ${team.name}: @${team.rota[0]}, then ${
      team.rota
        .slice(1)
        .map((p) => '@' + p)
        .join(', ') || 'nobody'
    }`,
  )
}

function page(team, flags, ctx) {
  if (team.rota.length === 0 && !flags.includes('--now'))
    return quiet('nobody to page, use --now to reach the escalation contact')
  const lines = []
  if (team.rota.length > 0) lines.push(`paging @${team.rota[0]} for ${ctx.user}`)
  if (flags.includes('--now')) {
    const [first = 'duty-manager'] = team.escalation ?? []
    lines.push(`escalated to @${first}`)
  }
  return loud(lines.join('\n'))
}

function swap(team, [a, b]) {
  if (!a || !b) return quiet('usage: /oncall swap @a @b')
  const i = team.rota.indexOf(a.replace(/^@/, ''))
  const j = team.rota.indexOf(b.replace(/^@/, ''))
  if (i < 0 || j < 0) return quiet('both must be on the rota')
  const rota = [...team.rota]
  ;[rota[i], rota[j]] = [rota[j], rota[i]]
  return loud(`new order: ${rota.join(', ')}`)
}

export function run(text, ctx) {
  const [verb, ...rest] = text.split(/\s+/)
  if (!verb || verb === 'help') return quiet('who | page [--now] | swap @a @b')
  const team = teamOf(ctx.channel)
  if (!team) return quiet(`run me in one of: ${teamNames().join(', ')}`)
  const args = rest.filter((a) => !a.startsWith('--'))
  const flags = rest.filter((a) => a.startsWith('--'))
  switch (verb) {
    case 'who':
      return who(team)
    case 'page':
      return page(team, flags, ctx)
    case 'swap':
      return swap(team, args)
    default:
      return quiet('I do not know that one, try /oncall help')
  }
}
