export const SIMPLE = ['code', 'river', 'place']
export const FULL = ['code', 'river', 'place', 'metres', 'remark']

export const gauges = [
  { code: 'SE-01', river: 'severn', place: 'Bewdley', metres: 17.2, remark: 'weir, "upper" pool' },
  { code: 'SE-02', river: 'severn', place: 'Saxons Lode', metres: 8, remark: '' },
  { code: 'WY-01', river: 'wye', place: 'Ross, town bridge', metres: 31.5, remark: 'radar' },
  { code: 'TE-01', river: 'teme', place: 'Tenbury', metres: 46, remark: 'private land' },
]
