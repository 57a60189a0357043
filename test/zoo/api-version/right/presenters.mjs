const v1 = (body) => ({ name: `${body.first ?? ''} ${body.last ?? ''}`.trim() })

const v2 = (body) => ({
  name: { given: body.name?.given ?? '', family: body.name?.family ?? '' },
})

export const presenters = new Map([
  ['1', v1],
  ['2', v2],
])
