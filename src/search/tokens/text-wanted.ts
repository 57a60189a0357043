/** What validators call the form of a text, with one that has it: JSON Schema's formats, what zod, joi and class-validator say. */
const forms: readonly (readonly [RegExp, string])[] = [
  [/e-?mail/, 'a@example.com'],
  [/date-?time|iso[- ]?8601|timestamp/, '2024-01-31T00:00:00Z'],
  [/date/, '2024-01-31'],
  [/time/, '12:00:00Z'],
  [/ur[il]/, 'https://a.example/'],
  [/[ug]uid/, '00000000-0000-4000-8000-000000000000'],
  [/ipv6/, '2001:db8::1'],
  [/ip(?:v4| address)?/, '192.0.2.1'],
  [/host ?name|domain/, 'a.example'],
  [/phone|e\.?164/, '+12025550123'],
  [/iso[- ]?4217|currency/, 'EUR'],
  [/hex/, 'ab'],
]

const called = new RegExp(
  String.raw`(?:format\W+|\bvalid |must be an? )(?:rfc ?\d+ )?(${forms.map(([{ source }]) => source).join('|')})`,
  'i',
)

/** How people write what they want: `use YYYY-MM-DD`. */
const written: readonly (readonly [RegExp, string])[] = [
  [/YYYY-MM-DDTHH:mm/i, '2024-01-31T00:00:00Z'],
  [/YYYY-MM-DD/, '2024-01-31'],
  [/YYYY-MM/, '2024-01'],
  [/\bHH:MM:SS/i, '12:00:00'],
  [/\bHH:MM/i, '12:00'],
]

/** A text of one of JSON Schema's formats. */
export const textOfFormat = (format: string): string | undefined =>
  forms.find(([form]) => new RegExp(`^(?:${form.source})$`).test(format.toLowerCase()))?.[1]

/** A text of the form that a complaint of a validator asks for. */
export function textWanted(issue: string): string | undefined {
  const name = called.exec(issue)?.[1]?.toLowerCase()
  const known = name === undefined ? undefined : forms.find(([form]) => new RegExp(`^(?:${form.source})`).test(name))
  return (known ?? written.find(([form]) => form.test(issue)))?.[1]
}
