/** Handlers that differ by the runtime's rules, as the body of `index.js`: CommonJS, with `exports.handler`. */
export const handlers = {
  'async result': 'exports.handler = async () => ({ statusCode: 200 })',
  'async undefined': 'exports.handler = async () => {}',
  'sync result': 'exports.handler = () => ({ statusCode: 200 })',
  'promise without async': 'exports.handler = () => Promise.resolve(1)',
  'thrown error': "exports.handler = () => { throw new RangeError('boom') }",
  'thrown null': 'exports.handler = () => { throw null }',
  'thrown symbol': "exports.handler = () => { throw Symbol('s') }",
  'rejected string': "exports.handler = async () => { throw 'text' }",
  'rejected null': 'exports.handler = async () => { throw null }',
  'rejected plain object': 'exports.handler = async () => { throw { code: 1 } }',
  'error with a numeric message': "exports.handler = async () => { const e = new Error('x'); e.message = 4; throw e }",
  'cyclic result': 'exports.handler = async () => { const a = {}; a.a = a; return a }',
  'function as a result': 'exports.handler = async () => () => 1',
  callback: "exports.handler = (e, c, cb) => cb(null, 'ok')",
  'callback with an error': "exports.handler = (e, c, cb) => cb(new TypeError('no'))",
  'callback twice': 'exports.handler = (e, c, cb) => { cb(null, 1); cb(null, 2) }',
  'callback never called': 'exports.handler = (e, c, cb) => {}',
  'context.succeed': 'exports.handler = (e, c) => c.succeed(1)',
  'context.fail': "exports.handler = (e, c) => c.fail('f')",
  'result changed after the callback':
    'exports.handler = (e, c, cb) => { const r = { a: 1 }; setTimeout(() => (r.a = 2), 5); cb(null, r) }',
  'result changed in a tick':
    'exports.handler = async () => { const r = { a: 1 }; process.nextTick(() => (r.a = 2)); return r }',
  'async promise that never settles': 'exports.handler = async () => new Promise(() => {})',
  'promise that never settles, no async': 'exports.handler = () => new Promise(() => {})',
  'process.exit': 'exports.handler = async () => process.exit(3)',
  'exception in a timer':
    "exports.handler = async () => { setTimeout(() => { throw new Error('t') }); await new Promise((r) => setTimeout(r, 50)) }",
  'floating rejection':
    "exports.handler = async () => { Promise.reject(new Error('f')); await new Promise((r) => setTimeout(r, 50)) }",
  'floating rejection in the same turn':
    "exports.handler = async () => { Promise.reject(new Error('f')); return 'ok' }",
  'late thenable': 'exports.handler = () => ({ then(resolve) { setTimeout(resolve, 5, 1) } })',
  'own name of the runtime': 'exports.handler = async function () { return this.constructor.name }',
  'keys of the context': 'exports.handler = async (e, c) => Object.keys(c)',
  arguments: 'exports.handler = async (...all) => all.length',
  'error while loading': "throw new RangeError('init')",
  'no such export': 'exports.other = 1',
  stream:
    "exports.handler = awslambda.streamifyResponse(async (e, s) => { s.setContentType('text/plain'); s.write('a'); s.end('b') })",
  'stream with a prelude':
    "exports.handler = awslambda.streamifyResponse(async (e, s) => { s = awslambda.HttpResponseStream.from(s, { statusCode: 201 }); s.write('a'); s.end() })",
  'prelude lost':
    "exports.handler = awslambda.streamifyResponse(async (e, s) => { awslambda.HttpResponseStream.from(s, { statusCode: 201 }).end('a') })",
  'stream that fails midway':
    "exports.handler = awslambda.streamifyResponse(async (e, s) => { s.write('a'); throw new TypeError('mid') })",
}

/** What a published version does otherwise than the managed runtime of that name, and why, by runtime and handler. */
export const knownDifferences = {
  'nodejs20.x': {
    'async promise that never settles':
      'Runtime.NodeJsExit is in the git main that runs there, and in no published version',
  },
  'nodejs24.x': {},
}
