/** What a value has to be, as far as the source says: the part of JSON Schema that validators share. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  /** Members of a list by their place. */
  readonly tuple?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minProperties?: number
  readonly pattern?: string
  readonly format?: string
  /** May be left out of the object that it is a member of. */
  readonly optional?: true
}

/** A schema of the source, with what says of which part of a request it is, if anything does. */
export interface NamedSchema {
  readonly schema: Schema
  readonly place?: 'body' | 'query'
}
