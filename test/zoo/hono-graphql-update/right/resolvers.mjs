const me = { id: 1, name: 'Ada' }

export const resolvers = {
  Me: () => ({ me }),
  RenameUser: (request) => ({ me: { ...me, name: String(request.variables?.name).length } }),
}
