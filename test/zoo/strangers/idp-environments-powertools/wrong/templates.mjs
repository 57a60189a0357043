export const templates = new Map([
  [
    'node-web',
    { id: 'node-web', cpu: '500m', scratch: false, defaults: { volume: '1Gi', queue: '10Mi', cache: '64Mi' } },
  ],
  [
    'static-site',
    { id: 'static-site', cpu: '100m', scratch: false, defaults: { volume: '1Gi', queue: '10Mi', cache: '64Mi' } },
  ],
  // data people bring their own volumes
  ['notebook', { id: 'notebook', cpu: '2000m', scratch: true, defaults: { queue: '10Mi', cache: '256Mi' } }],
])

const toMi = (size) => (size.endsWith('Gi') ? 1024 : 1) * parseInt(size, 10)

export function renderManifest(template, { name, addons }) {
  const claims = addons.map((a) => {
    const size = a.size ?? template.defaults[a.kind]
    return { name: `${name}-${a.kind}`, mebibytes: toMi(size) }
  })
  return { name, template: template.id, cpu: template.cpu, claims, total: claims.reduce((n, c) => n + c.mebibytes, 0) }
}
