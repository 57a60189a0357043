/** Form bodies (`application/x-www-form-urlencoded`), from plain to odd. */
export const plainForms: readonly string[] = [
  'a=1',
  'name=Alice&email=alice%40example.com',
  'id=42&message=hello+world',
]

/** Form bodies that handlers get wrong. */
export const oddForms: readonly string[] = [
  '=',
  'a',
  'a=1&a=2',
  'a[]=1&a[]=2',
  'a[b]=1',
  'a%5Bb%5D=%26%3D',
  '__proto__=1',
  '__proto__[a]=1',
  'a=%',
  'a=%zz',
  'a=%ff',
  'a=1&&b=2',
  'a=caf%C3%A9',
  'a=caf%E9',
  `a=${'b'.repeat(5_000)}`,
]
