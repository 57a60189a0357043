/** Cases that the worker answers otherwise: a pattern of their ids, and why. */
export const skips: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^l-esm-js-no-type@nodejs2[02]\.x$/,
    'recorded without the flags that Lambda starts Node with (no require of ES modules; on nodejs22.x no detection of module syntax); with them, as here, it is a syntax error',
  ],
  [
    /^l-esm-js-no-type-nodetect@nodejs24\.x$/,
    'recorded with flags that turn the detection of module syntax off; Lambda documents none for nodejs24.x',
  ],
]
