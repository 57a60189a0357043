import { login, refresh } from './issuer.mjs'

let token

export async function accessToken() {
  token ??= await login()
  if (token.expires <= Date.now()) token = await refresh(token.refresh)
  return token.access
}
