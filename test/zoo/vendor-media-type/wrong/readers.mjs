export const readers = {
  __proto__: null,
  'application/json': { name: (body) => body.name },
  'application/vnd.acme.v1+json': { name: (body) => body.title },
  'application/vnd.acme.v2+json': { name: (body) => body.data?.attributes.name },
}
