const release = (version, size) => ({ version, size, tarball: `tarballs/${version}.tgz` })

/** `@acme/charts` 3.0.0-rc.1 was unpublished on request of its author. */
export const PACKAGES = new Map([
  [
    '@acme/ui',
    {
      tags: { latest: '2.1.0', next: '3.0.0-beta.2' },
      versions: {
        '2.0.0': release('2.0.0', 41000),
        '2.1.0': release('2.1.0', 42100),
        '3.0.0-beta.2': release('3.0.0-beta.2', 50012),
      },
    },
  ],
  [
    '@acme/charts',
    {
      tags: { latest: '2.9.1', next: '3.0.0-rc.1' },
      versions: { '2.9.0': release('2.9.0', 9900), '2.9.1': release('2.9.1', 9912) },
    },
  ],
  ['leftpad', { tags: { latest: '1.3.0' }, versions: { '1.3.0': release('1.3.0', 800) } }],
])
