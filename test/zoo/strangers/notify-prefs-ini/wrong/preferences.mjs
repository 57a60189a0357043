import { IniError } from './ini.mjs'

export const DEFAULTS = {
  email: { digest: 'weekly', quiet: null },
  sms: { digest: 'off', quiet: [21, 8] },
  push: { digest: 'daily', quiet: [22, 7] },
}
const DIGESTS = ['off', 'daily', 'weekly']
const KEYS = ['digest', 'quiet', 'inherit']

function readQuiet(value) {
  if (value === 'none') return null
  const m = /^(\d{1,2})-(\d{1,2})$/.exec(value)
  if (!m || +m[1] > 23 || +m[2] > 23) throw new IniError('quiet must look like 22-7')
  return [Number(m[1]), Number(m[2])]
}

function readChannel(name, section) {
  for (const key of section.keys()) if (!KEYS.includes(key)) throw new IniError(`[${name}] has no setting ${key}`)
  const own = { inherit: section.get('inherit') ?? null }
  if (own.inherit && (!Object.hasOwn(DEFAULTS, own.inherit) || own.inherit === name))
    throw new IniError(`[${name}] cannot inherit ${own.inherit}`)
  if (section.has('digest')) {
    own.digest = section.get('digest').toLowerCase()
    if (!DIGESTS.includes(own.digest)) throw new IniError(`[${name}] digest must be one of ${DIGESTS}`)
  }
  if (section.has('quiet')) own.quiet = readQuiet(section.get('quiet'))
  return own
}

export function resolve(sections) {
  const channels = new Map()
  for (const [name, section] of sections) {
    if (!Object.hasOwn(DEFAULTS, name)) throw new IniError(`unknown channel [${name}]`)
    channels.set(name, readChannel(name, section))
  }
  const out = {}
  for (const [name, own] of channels) {
    const base = own.inherit ? channels.get(own.inherit) : DEFAULTS[name]
    out[name] = {
      digest: own.digest ?? base.digest ?? DEFAULTS[name].digest,
      quiet: own.quiet !== undefined ? own.quiet : (base.quiet ?? null),
    }
  }
  return out
}
