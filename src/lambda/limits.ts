/**
 * The largest serialised payload of a buffered response, in bytes of UTF-8: 6 MiB and 100 bytes.
 * Recorded on AWS by LocalStack's `test_lambda_too_large_response`, 2025-11.
 */
export const maxResponseBytes = 6_291_556

/** Lambda's own default for a function's time-out, in milliseconds. */
export const defaultTimeoutMs = 3_000

/** Lambda's own default for a function's memory, in megabytes. */
export const defaultMemorySizeMb = 128
