import { json } from './reply.mjs'

export const views = {
  captain: (vessel) => json(200, vessel),
  mate: (vessel) => json(200, { name: vessel.name, first: vessel.crew.filter((m) => m.watch === 'first') }),
  deckhand(vessel, { sub }) {
    for (const member of vessel.crew) {
      if (member.id === sub) return json(200, { name: vessel.name, watch: member.watch })
    }
    return json(404, { error: 'not of this crew' })
  },
}
