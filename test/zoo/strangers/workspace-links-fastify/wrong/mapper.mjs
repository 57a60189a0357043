export class LinkMapper {
  #repository
  constructor(repository) {
    this.#repository = repository
  }
  toDto(link, expand) {
    const dto = { id: link.id, url: link.url, ownerId: link.ownerId }
    if (expand.has('stats')) dto.stats = { clicks: link.clicks }
    if (expand.has('owner')) {
      const owner = this.#repository.owner(link)
      dto.owner = { id: owner.id, name: owner.name, active: owner.active ?? false }
    }
    return dto
  }
}
