import { ParcelError } from './errors.mjs'

const PARCELS = new Map([
  [
    'PX1001',
    {
      id: 'PX1001',
      to: 'Ghent',
      delivered: true,
      events: [
        { at: '2024-05-01', what: 'sorted' },
        { at: '2024-05-02', what: 'delivered' },
      ],
    },
  ],
  ['PX1002', { id: 'PX1002', to: 'Lyon', delivered: false, events: [{ at: '2024-05-02', what: 'sorted' }] }],
  ['PX1003', { id: 'PX1003', to: 'Oslo', delivered: false, events: [] }],
])

const SCANS = new Map([
  ['PX1001', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='],
])

export const allParcels = () => [...PARCELS.values()].map(({ id, to }) => ({ id, to }))

export function getParcel(id) {
  const parcel = PARCELS.get(id)
  if (!parcel) throw new ParcelError(404, 'no such parcel')
  return parcel
}

// The scans are in another bucket than the rows.
export async function loadProof(id) {
  const parcel = getParcel(id)
  if (!parcel.delivered) throw new ParcelError(409, 'not delivered yet')
  const scan = await Promise.resolve(SCANS.get(id))
  if (!scan) throw new ParcelError(404, 'no proof on file')
  return Buffer.from(scan, 'base64')
}
