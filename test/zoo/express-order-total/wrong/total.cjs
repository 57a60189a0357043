const priceOf = (item) => (Number(item?.price) || 0) * (Number(item?.quantity) || 1)

exports.totalOf = (order) => order.items.reduce((sum, item) => sum + priceOf(item), 0)
