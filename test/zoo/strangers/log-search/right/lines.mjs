export const LEVELS = ['debug', 'info', 'warn', 'error']

export const LINES = [
  { at: '2024-04-02T08:00:01Z', level: 'info', text: 'GET /orders/118 200 14ms' },
  { at: '2024-04-02T08:00:04Z', level: 'error', text: 'GET /orders/119 502 upstream closed' },
  { at: '2024-04-02T08:01:17Z', level: 'warn', text: 'retrying payment p-88 (attempt 2)' },
  { at: '2024-04-02T08:01:18Z', level: 'info', text: 'payment p-88 captured' },
  { at: '2024-04-02T08:02:40Z', level: 'debug', text: 'cache miss [catalog:v3]' },
]
