const COMMON = {
  access_denied: { title: 'You did not allow the sign-in', retry: true },
  temporarily_unavailable: { title: 'The provider has a problem, try again', retry: true },
  server_error: { title: 'The provider has a problem, try again', retry: true },
  invalid_scope: { title: 'This app asks for too much', retry: false },
}

export const PROVIDERS = new Map([
  [
    'github',
    {
      label: 'GitHub',
      errors: {
        ...COMMON,
        redirect_uri_mismatch: { title: 'Wrong redirect address', retry: false },
        application_suspended: { title: 'App suspended', retry: false },
      },
    },
  ],
  [
    'google',
    {
      label: 'Google',
      errors: { ...COMMON, admin_policy_enforced: { title: 'Your administrator has blocked this', retry: false } },
    },
  ],
  ['okta', { label: 'Okta' }],
])

const UNKNOWN = { title: 'The sign-in failed', retry: true }

export function describe(provider, error) {
  return Object.hasOwn(provider.errors, error) ? provider.errors[error] : UNKNOWN
}
