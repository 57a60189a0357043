import { login, refresh } from './issuer.mjs'

let token

export async function accessToken() {
  if (token === undefined) {
    const { access, expires } = await login()
    token = { access, expires }
  }
  if (token.expires <= Date.now()) token = await refresh(token.refresh)
  return token.access
}
