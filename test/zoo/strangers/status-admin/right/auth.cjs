'use strict'

const crypto = require('node:crypto')

const USERS = {
  oncall: process.env.ONCALL_PASSWORD || 'ember-lattice',
  editor: process.env.EDITOR_PASSWORD || 'quiet-harbour-9',
}

function credentials(authorization) {
  const [scheme, token] = (authorization || '').split(' ')
  if (scheme.toLowerCase() !== 'basic' || !token) return null
  const text = Buffer.from(token, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? null : { name: text.slice(0, colon), password: text.slice(colon + 1) }
}

function matches(given, expected) {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && crypto.timingSafeEqual(a, b)
}

exports.authenticate = function (authorization) {
  const login = credentials(authorization)
  if (!login || !Object.hasOwn(USERS, login.name)) return null
  return matches(login.password, USERS[login.name]) ? login.name : null
}
