/** A pattern of ids, and why these cases are answered otherwise. */
type Skip = readonly [pattern: RegExp, reason: string]

const skipsOnAnyHost: readonly Skip[] = [
  [
    /^l-esm-js-no-type@nodejs2[02]\.x$/,
    'recorded without the flags that Lambda starts Node with (no require of ES modules; on nodejs22.x no detection of module syntax); with them, as here, it is a syntax error',
  ],
  [
    /^l-esm-js-no-type-nodetect@nodejs24\.x$/,
    'recorded with flags that turn the detection of module syntax off; Lambda documents none for nodejs24.x',
  ],
]

const skipsFromNode22On: readonly Skip[] = [
  [/^a-throw-proxy-error@nodejs20\.x$/, 'from Node 22 on, the engine gives a Proxy of an error no stack to send'],
]

/** Cases that the worker answers otherwise on the Node that runs the tests. */
export const skips: readonly Skip[] = [
  ...skipsOnAnyHost,
  ...(Number.parseInt(process.versions.node, 10) >= 22 ? skipsFromNode22On : []),
]
