export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error'
export const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'

const USERS = new Map([
  [
    'u-100',
    {
      id: 'u-100',
      userName: 'ada@acme.test',
      active: true,
      displayName: 'Ada Byron',
      name: { givenName: 'Ada', familyName: 'Byron' },
      emails: [{ value: 'ada@acme.test', primary: true }],
    },
  ],
  [
    'u-200',
    {
      id: 'u-200',
      userName: 'linus@acme.test',
      active: false,
      displayName: 'Linus',
      name: { givenName: 'Linus' },
      emails: [],
    },
  ],
  [
    'u-300',
    {
      id: 'u-300',
      userName: 'backup-bot',
      active: true,
      displayName: 'Backup bot',
      emails: [{ value: 'ops@acme.test' }],
    },
  ],
])

export const findUser = (id) => (USERS.has(id) ? structuredClone(USERS.get(id)) : undefined)
export const allUsers = () => [...USERS.values()]
