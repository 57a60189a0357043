const matchers = {
  plan: (rule, user) => rule.anyOf.includes(user.plan),
  domain: (rule, user) => typeof user.email === 'string' && user.email.endsWith(rule.suffix),
}

export const matches = (rule, user) => matchers[rule.kind](rule, user)
