import { nearNames } from '../check/near-names.ts'
import { listOf } from '../http/list-of.ts'
import { isRecord, readTemplate, type TemplateRecord } from './read-template.ts'

/** The names of a template's own parameters; throws as {@link readTemplate} does. */
export function parameterNames(file: string): string[] {
  const declared = readTemplate(file)['Parameters']
  return isRecord(declared) ? Object.keys(declared) : []
}

/** Refuses values for parameters that a template has not, and those that it does not allow. */
export function checkParameters(
  declared: unknown,
  given: Readonly<Record<string, string>>,
  refuse: (why: string) => never,
): void {
  const parameters: TemplateRecord = isRecord(declared) ? declared : {}
  const names = Object.keys(parameters)
  for (const [name, value] of Object.entries(given)) {
    if (names.length === 0) refuse(`it has no parameters; got '${name}'`)
    if (!names.includes(name)) refuse(`it has no parameter '${name}'; ${hint(name, names)}`)
    const parameter = parameters[name]
    const allowed = isRecord(parameter) ? parameter['AllowedValues'] : undefined
    if (!Array.isArray(allowed)) continue
    const texts = allowed.map(String)
    const wrong = (isList(parameter) ? listOf(value) : [value]).find((one) => !texts.includes(one))
    if (wrong !== undefined)
      refuse(`the parameter ${name} must be one of ${texts.map((one) => `'${one}'`).join(', ')}; got '${wrong}'`)
  }
}

/** True for a parameter whose value is a text with commas, and stands for a list. */
export function isList(parameter: unknown): boolean {
  return isRecord(parameter) && /^(?:CommaDelimitedList|List<)/.test(String(parameter['Type']))
}

function hint(name: string, names: readonly string[]): string {
  const near = nearNames(name, names)
  return near.length > 0 ? `did you mean ${near.map((one) => `'${one}'`).join(' or ')}?` : `it has ${names.join(', ')}`
}
