/**
 * The largest serialised payload of a buffered response, in bytes of UTF-8: 6 MiB and 100 bytes.
 * Recorded on AWS by LocalStack's `test_lambda_too_large_response`, 2025-11.
 */
export const maxResponseBytes = 6_291_556

/** Lambda's own default for a function's timeout, in milliseconds: https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html */
export const defaultTimeoutMs = 3_000

/** The longest timeout that Lambda takes, in milliseconds: https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html */
export const maxTimeoutMs = 900_000

/** Lambda's own default for a function's memory, in megabytes. */
export const defaultMemorySizeMb = 128
