// oauth_state=<nonce>.<provider>.<where to return to, a path of ours>
export function readState(cookieHeader) {
  for (const part of (cookieHeader ?? '').split(/;\s*/)) {
    const eq = part.indexOf('=')
    if (eq < 0 || part.slice(0, eq) !== 'oauth_state') continue
    const [nonce, provider, page] = part.slice(eq + 1).split('.')
    if (!nonce || !provider) return null
    return { nonce, provider, returnTo: /^[a-z]{1,20}$/.test(page ?? '') ? `/${page}` : '/' }
  }
  return null
}
