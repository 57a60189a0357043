/** One route: `ANY /users/{id}`, `GET /{proxy+}`, `$default`. */
export interface Route {
  /** `ANY` for every method. */
  readonly method: string
  /** The path template, `/users/{id}`; `$default` for the catch-all of an HTTP API. */
  readonly path: string
}
