import type { Gateway, GatewayName } from './gateway.ts'

/** Throws a `TypeError` for a front end whose events would not be those of the console's test button, though `tier: 'console'` asks for them. */
export function checkConsoleTier(gateway: GatewayName | Pick<Gateway, 'name' | 'options'>): void {
  const name = typeof gateway === 'string' ? gateway : gateway.name
  if (name !== 'rest')
    throw new TypeError(
      `tier 'console' is the test button of a REST API's console, which '${name}' has not; use gateway 'rest', or leave tier out`,
    )
  if (typeof gateway === 'object' && gateway.options['tier'] !== 'console')
    throw new TypeError(
      "tier beside a Gateway object: give it to the front end itself, restApi({ tier: 'console' }); got tier 'console'",
    )
}
