const ACCOUNTS = [
  { id: 'u-17', token: 'usr-ada-5f21', name: 'Ada', email: 'Ada@example.com ', roles: ['user', 'admin'] },
  { id: 'u-23', token: 'usr-linus-77c0', name: 'Linus', email: 'linus@example.com', roles: ['user'] },
  { id: 's-02', token: 'svc-nightly-export', name: 'Nightly export', roles: ['service'] },
]

export const findByToken = (token) => ACCOUNTS.find((account) => account.token === token)
