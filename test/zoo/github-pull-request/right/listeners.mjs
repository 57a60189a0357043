export const listeners = {
  ping: () => 'pong',
  push: (payload) => `${Number(payload.commits?.length) || 0} commits`,
  pull_request: (payload) => (payload.pull_request?.draft ? 'draft' : 'ready'),
}
