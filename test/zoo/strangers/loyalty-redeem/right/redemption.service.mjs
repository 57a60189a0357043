import { DeclinedError, InsufficientPointsError, MemberNotFoundError } from './errors.mjs'

const MEMBERS = [
  { id: 'M-100', tier: 'silver', balance: 2400 },
  { id: 'M-150', tier: 'gold', balance: 18_000 },
  { id: 'M-200', tier: 'cobrand', balance: 42_000, partner: { name: 'Harbour Bank', limit: 5000 } },
]

class PartnerGateway {
  async authorise(partner, points) {
    return points > partner.limit ? { approved: false, code: 51 } : { approved: true, code: 0 }
  }
}

export class RedemptionService {
  constructor(gateway = new PartnerGateway()) {
    this.gateway = gateway
  }
  member(id) {
    const member = MEMBERS.find((m) => m.id === id)
    if (!member) throw new MemberNotFoundError('No such member')
    return member
  }
  async redeem({ memberId, points, reward, note }) {
    const member = this.member(memberId)
    if (points > member.balance) throw new InsufficientPointsError('Not enough points')
    if (member.partner) {
      const { approved, code } = await this.gateway.authorise(member.partner, points)
      if (!approved) throw new DeclinedError(code)
    }
    return { memberId, reward, redeemed: points, balance: member.balance - points, note: note ?? '' }
  }
}
