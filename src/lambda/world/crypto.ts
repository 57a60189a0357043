import crypto from 'node:crypto'
import type { LiveWorld } from './live-world.ts'
import { disguised } from '../patch/patch-method.ts'
import type { CurrentWorld, Replace } from './random.ts'
import type { Draws } from '../words/world.ts'
import { bytesOf, type Bytes } from './draws.ts'

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown

/** Makes an answer of the original from bytes of the world. */
type Pin = (answer: unknown, args: readonly unknown[], bytes: Bytes) => unknown

/**
 * Makes the random bytes of `node:crypto` and Web Crypto come from the world: the original answers first, with its checks and
 * errors, then its bytes are replaced. Keys that are generated stay as they are.
 */
export function patchCrypto(current: CurrentWorld, replace: Replace): void {
  const pin = (object: object, name: string, pinned: Pin) =>
    replace(object as Record<string, AnyFunction>, name, (original) =>
      disguised(original!, function (this: unknown, ...args: unknown[]) {
        const live = current()
        if (live === undefined) return Reflect.apply(original!, this, args)
        return answered(original!, this, args, pinned, live)
      }),
    )
  pin(crypto, 'randomBytes', filled)
  pin(crypto, 'randomFillSync', filledPart)
  pin(crypto, 'randomFill', filledPart)
  pin(crypto, 'randomInt', chosen)
  pin(crypto, 'randomUUID', uuid)
  // crypto.getRandomValues asks this one.
  const web = Object.getPrototypeOf(crypto.webcrypto) as object
  pin(web, 'getRandomValues', filled)
  pin(web, 'randomUUID', uuid)
}

function answered(original: AnyFunction, self: unknown, args: unknown[], pin: Pin, live: LiveWorld): unknown {
  const { met, bytes } = live
  met.crypto = (met.crypto ?? 0) + 1
  if (bytes === undefined) return Reflect.apply(original, self, args)
  const callback = args.at(-1)
  if (typeof callback !== 'function') return pin(Reflect.apply(original, self, args), args, bytes)
  const rest = args.slice(0, -1)
  const own = streamOfItsOwn(live.world.crypto!, bytes)
  return Reflect.apply(original, self, [
    ...rest,
    (error: unknown, answer: unknown) => {
      if (error) callback(error)
      else callback(error, pin(answer, rest, own))
    },
  ])
}

/** Threads are through in any order: what they answer is settled by when they were asked. */
function streamOfItsOwn(draws: Draws, bytes: Bytes): Bytes {
  if ('always' in draws) return bytes
  const seed = Buffer.alloc(4)
  bytes(seed)
  return bytesOf({ seed: seed.readInt32LE() })
}

const filled: Pin = (answer, _args, bytes) => {
  bytes(bytesOfView(answer as ArrayBufferView))
  return answer
}

/** `randomFill(view, [offset, [size]])`, both in elements. */
const filledPart: Pin = (answer, [into, offset = 0, size], bytes) => {
  const all = bytesOfView(into as ArrayBufferView | ArrayBuffer)
  const each = (into as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1
  const from = (offset as number) * each
  bytes(size === undefined ? all.subarray(from) : all.subarray(from, from + (size as number) * each))
  return answer
}

/** `randomInt([min,] max)` takes 48 bits. */
const chosen: Pin = (_answer, [first, second], bytes) => {
  const [min, max] = typeof second === 'number' ? [first as number, second] : [0, first as number]
  const drawn = Buffer.alloc(6)
  bytes(drawn)
  return min + Math.floor((drawn.readUIntBE(0, 6) / 2 ** 48) * (max - min))
}

/** Version 4, the variant of RFC 9562. */
const uuid: Pin = (_answer, _args, bytes) => {
  const drawn = Buffer.alloc(16)
  bytes(drawn)
  drawn[6] = (drawn[6]! & 0x0f) | 0x40
  drawn[8] = (drawn[8]! & 0x3f) | 0x80
  return drawn.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function bytesOfView(view: ArrayBufferView | ArrayBuffer): Uint8Array {
  return ArrayBuffer.isView(view) ? new Uint8Array(view.buffer, view.byteOffset, view.byteLength) : new Uint8Array(view)
}
