/** Whether a file belongs to an installed package; on Windows paths have backslashes. */
export function isInPackages(file: string): boolean {
  return /[\\/]node_modules[\\/]/.test(file)
}
