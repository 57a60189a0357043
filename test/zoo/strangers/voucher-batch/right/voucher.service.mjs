const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

const CAMPAIGNS = [
  { id: 'spring', discount: '10%', seed: 17, baseUrl: 'https://shop.example.com/campaigns/spring/redeem?voucher=' },
  { id: 'birthday', discount: '15%', seed: 99, baseUrl: 'https://shop.example.com/campaigns/birthday/redeem?voucher=' },
]

function codeFor(seed, n) {
  let state = (Math.imul(seed, 2_654_435_761) ^ Math.imul(n + 1, 40_503)) >>> 0
  let code = ''
  for (let i = 0; i < 10; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    code += ALPHABET[state >>> 27]
  }
  return code
}

export class VoucherService {
  campaign(id) {
    return CAMPAIGNS.find((campaign) => campaign.id === id)
  }

  *generate({ seed, discount, baseUrl }, count) {
    for (let n = 0; n < count; n++) {
      const code = codeFor(seed, n)
      yield { code, discount, url: `${baseUrl}${code}` }
    }
  }
}
