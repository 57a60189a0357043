import { member } from './intrinsics.ts'

/**
 * The local path of what `cdk synth` says is in a bucket, from the template's folder or absolute. It stands in the metadata
 * of the resource, for tools such as SAM's: https://github.com/aws/aws-cdk/pull/1433
 */
export function assetPath(metadata: unknown, property: string): string | undefined {
  const path = member(metadata, 'aws:asset:property') === property ? member(metadata, 'aws:asset:path') : undefined
  return typeof path === 'string' ? path : undefined
}
