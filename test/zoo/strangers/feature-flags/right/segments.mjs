export const SEGMENTS = {
  staff: new Set(['ada', 'grace', 'linus']),
  'dach-early': new Set(['heidi', 'konrad']),
  vip: new Set(['oprah']),
}
