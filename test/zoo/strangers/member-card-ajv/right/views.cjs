'use strict'
const initials = (name) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((w) => w[0].toUpperCase())
    .join('')
    .slice(0, 3)

exports.card = (m) => ({
  id: m.id,
  badge: initials(m.name),
  greeting: m.nickname ? `Hi ${m.nickname}` : `Hello ${m.name}`,
  label: m.address ? `${m.name}\n${m.address.street}\n${m.address.town}` : m.name,
})

exports.full = (m) => ({
  id: m.id,
  name: m.name,
  nickname: m.nickname || null,
  phone: m.phone || null,
  address: m.address ? { street: m.address.street, town: m.address.town } : null,
})
