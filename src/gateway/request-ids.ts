import type { HttpRequest } from '../http/request.ts'
import { hexOf, requestDigits } from './seeded.ts'

/** Clock and addresses that do not change from request to request: all derive from the seed. */
export interface SeededWorld {
  readonly sourceIp: string
  /** Milliseconds since 1970. */
  readonly epoch: number
  /** The same moment as access logs write it, `14/Apr/2025:22:14:16 +0000`. */
  readonly time: string
  /** And as the `Date` header has it. */
  readonly httpDate: string
  /** Twenty-four hexadecimal digits that ids are made of. */
  readonly idDigits: string
}

/** The world of a seed; `sourceIp` where it was told. */
export function seededWorld(seed: number, sourceIp: string | undefined): SeededWorld {
  const epoch = Date.UTC(2026, 0, 1) + (Number.parseInt(hexOf(seed, 'clock', 8), 16) % 31_536_000) * 1000 + 123
  return {
    sourceIp: sourceIp ?? `203.0.113.${1 + (Number.parseInt(hexOf(seed, 'ip', 4), 16) % 254)}`,
    epoch,
    time: logTime(epoch),
    httpDate: new Date(epoch).toUTCString(),
    idDigits: hexOf(seed, 'ids', 24),
  }
}

/** Ids of one request: equal for equal requests, different for different ones. */
export interface RequestIds {
  readonly trace: string
  /** Lambda's own form. */
  readonly uuid: string
  /** The form of HTTP APIs: sixteen characters ending in `=`, `JCJM3j95PHcEJHg=`. */
  readonly short: string
}

/** The ids of a request in a seed's world. */
export function requestIds({ epoch, idDigits }: SeededWorld, request: HttpRequest): RequestIds {
  const digits = requestDigits(request)
  const rest = idDigits
  return {
    trace: `Root=1-${Math.floor(epoch / 1000).toString(16)}-${rest.slice(0, 16)}${digits}`,
    uuid: `${digits}-${rest.slice(0, 4)}-4${rest.slice(4, 7)}-a${rest.slice(7, 10)}-${rest.slice(10, 22)}`,
    short: `${digits}${rest.slice(0, 7)}=`,
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function logTime(epoch: number): string {
  const iso = new Date(epoch).toISOString()
  return `${iso.slice(8, 10)}/${months[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`
}
