import type { GatewayName } from '../../gateway/gateway.ts'
import type { Token } from '../tokens/source-values.ts'

/** What `@types/aws-lambda` calls the events and handlers of one front end. */
const typesOf: Readonly<Partial<Record<GatewayName, RegExp>>> = {
  'http-v2': /^APIGatewayProxy(?:Event|Handler)V2(?:With\w+)?$/,
  rest: /^APIGateway(?:Proxy)?(?:Event|Handler)$|^APIGatewayProxyWith\w+(?:Event|Handler)$/,
  alb: /^ALB(?:Event|Handler)$/,
  'function-url': /^LambdaFunctionURL(?:Event|Handler)(?:With\w+)?$/,
}

const anyType = new RegExp(
  Object.values(typesOf)
    .map(({ source }) => source)
    .join('|'),
)

/** Types of events that a source names. */
export function mineEventTypes(tokens: readonly Token[]): string[] {
  const names = tokens.filter(({ type, value }) => type === 'IdentifierName' && anyType.test(value))
  return [...new Set(names.map(({ value }) => value))]
}

/** The front end whose types a source names, if it names those of no other. */
export function typedGateway(
  types: readonly string[],
): { readonly name: GatewayName; readonly type: string } | undefined {
  const named = Object.entries(typesOf).flatMap(([name, pattern]) => {
    const type = types.find((one) => pattern.test(one))
    return type === undefined ? [] : [{ name: name as GatewayName, type }]
  })
  return named.length === 1 ? named[0] : undefined
}
