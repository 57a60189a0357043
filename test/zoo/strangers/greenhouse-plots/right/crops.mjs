export const CROPS = {
  leek: { weeks: 22, family: 'allium' },
  tomato: { weeks: 16, family: 'nightshade' },
  chard: { weeks: 9, family: 'amaranth' },
  radish: { weeks: 4, family: 'brassica' },
}

export function harvestWeek(plot) {
  const crop = CROPS[plot.crop]
  const week = plot.plantedWeek + crop.weeks
  return week > 52 ? week - 52 : week
}
