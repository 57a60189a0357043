import type { Binding } from './described.ts'
import { knownList, linked, linkedFunction, ofType } from './links.ts'
import { isRecord } from './read-template.ts'
import type { Reading, Resource } from './stack.ts'

/**
 * The functions behind target groups of load balancers. Repeated headers and queries are a target group's attribute, off
 * unless it is told: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 */
export function loadBalancerBindings(reading: Reading): Binding[] {
  const groups = ofType(reading, 'AWS::ElasticLoadBalancingV2::TargetGroup')
  return groups
    .filter(({ properties }) => properties['TargetType'] === 'lambda')
    .flatMap((group) => {
      const targets = Array.isArray(group.properties['Targets']) ? group.properties['Targets'] : []
      const [first] = targets
      const target = linkedFunction(reading, isRecord(first) ? first['Id'] : undefined)
      const multi = multiValue(reading, group)
      const reason =
        group.uncertain ??
        (target === undefined
          ? 'its target is no function of the template'
          : multi === undefined
            ? 'whether lambda.multi_value_headers.enabled is set is not known'
            : undefined)
      if (target === undefined || reason !== undefined) {
        reading.skipped.push({ name: group.name, reason: reason! })
        return []
      }
      const routes = routesOf(reading, group)
      const common = { function: target.name, frontEnd: `alb ${group.name}`, gateway: 'alb' } as const
      const options = { multiValueHeaders: multi }
      return routes.length === 0 ? [{ ...common, options }] : routes.map((route) => ({ ...common, options, route }))
    })
}

function multiValue(reading: Reading, { properties }: Resource): boolean | undefined {
  const attributes = properties['TargetGroupAttributes']
  if (reading.tokens.in(attributes).length > 0) return undefined
  return (
    Array.isArray(attributes) &&
    attributes.some(
      (one) =>
        isRecord(one) &&
        one['Key'] === 'lambda.multi_value_headers.enabled' &&
        String(one['Value'] as string) === 'true',
    )
  )
}

/** What listeners send there, where path patterns tell it and a route can say it; else nothing, for any path. */
function routesOf(reading: Reading, group: Resource): readonly string[] {
  const forwards = (actions: unknown) => namedGroups(reading, actions).includes(group)
  if (
    ofType(reading, 'AWS::ElasticLoadBalancingV2::Listener').some((one) => forwards(one.properties['DefaultActions']))
  )
    return []
  const rules = ofType(reading, 'AWS::ElasticLoadBalancingV2::ListenerRule').filter((one) =>
    forwards(one.properties['Actions']),
  )
  const patterns = rules.map((rule) => patternsOf(reading, rule.properties['Conditions']))
  if (patterns.some((list) => list.length === 0)) return []
  const routes = patterns.flat().map(routeOf)
  return routes.every((route) => route !== undefined) ? [...new Set(routes)] : []
}

function namedGroups(reading: Reading, actions: unknown): (Resource | undefined)[] {
  return (Array.isArray(actions) ? actions : []).flatMap((action) => {
    if (!isRecord(action)) return []
    const { TargetGroupArn, ForwardConfig } = action
    const several =
      isRecord(ForwardConfig) && Array.isArray(ForwardConfig['TargetGroups']) ? ForwardConfig['TargetGroups'] : []
    return [TargetGroupArn, ...several.map((one) => (isRecord(one) ? one['TargetGroupArn'] : undefined))].map((arn) =>
      linked(reading, arn),
    )
  })
}

function patternsOf(reading: Reading, conditions: unknown): readonly string[] {
  const condition = (Array.isArray(conditions) ? conditions : []).find(
    (one) => isRecord(one) && one['Field'] === 'path-pattern',
  )
  if (!isRecord(condition)) return []
  const { Values, PathPatternConfig } = condition
  return knownList(reading, Values ?? (isRecord(PathPatternConfig) ? PathPatternConfig['Values'] : undefined)) ?? []
}

/** `/api/*` is any path below `/api`; other wildcards have no route that says the same. */
function routeOf(pattern: string): string | undefined {
  const path = pattern.endsWith('/*') ? `${pattern.slice(0, -1)}{proxy+}` : pattern
  return /[*?]/.test(path) || !path.startsWith('/') ? undefined : `ANY ${path}`
}
