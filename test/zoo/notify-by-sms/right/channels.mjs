const email = ({ to }) => (typeof to === 'string' ? 'mail queued' : 'nobody to write to')
const sms = ({ phone }) => (String(phone).startsWith('+') ? 'sms queued' : 'national numbers only')

export const channels = new Map([
  ['email', email],
  ['sms', sms],
])
