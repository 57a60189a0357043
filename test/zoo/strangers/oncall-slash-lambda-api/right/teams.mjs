const TEAMS = [
  { channel: 'platform', name: 'Platform', rota: ['anna', 'birgit', 'cem'], escalation: ['cem', 'head-of-platform'] },
  { channel: 'checkout', name: 'Checkout', rota: ['dora', 'emil'], escalation: ['emil', 'head-of-shop'] },
  { channel: 'data-eng', name: 'Data', rota: ['finn', 'gesa', 'hugo'] },
  { channel: 'mobile', name: 'Mobile', rota: [], escalation: ['head-of-apps'] },
]

export const teamOf = (channel) => TEAMS.find((t) => t.channel === channel)
export const teamNames = () => TEAMS.map((t) => t.channel)
