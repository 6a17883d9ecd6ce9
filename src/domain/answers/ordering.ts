/**
 * How well `given` keeps the order of `right`: 1 as it should be, 0 backwards. One less the share of pairs that stand the wrong way
 * round (Kendall's distance over its greatest value). Both hold the same things; of equal ones it makes no difference which is which.
 * One thing alone is always in order.
 */
export function orderCredit<Item>(given: readonly Item[], right: readonly Item[]): number {
  const places = new Map<Item, number[]>()
  right.forEach((item, place) => places.set(item, [...(places.get(item) ?? []), place]))
  const order = given.map((item) => places.get(item)?.shift() ?? -1)
  let pairs = 0
  let wrong = 0
  order.forEach((place, index) => {
    for (const later of order.slice(index + 1)) {
      pairs += 1
      if (later < place) wrong += 1
    }
  })
  return pairs === 0 ? 1 : 1 - wrong / pairs
}

/** The list with the item at one place moved to another; places outside the list are brought to its ends. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from]
  if (item === undefined) return [...list]
  const rest = list.toSpliced(from, 1)
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, item)
}

/** The items in an order by chance, never the one they came in when there are two or more. `chance` gives numbers from 0 up to 1. */
export function shuffledAway<Item>(items: readonly Item[], chance: () => number): Item[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1))
    const [a, b] = [shuffled[last], shuffled[other]]
    if (a === undefined || b === undefined) continue
    shuffled[last] = b
    shuffled[other] = a
  }
  const isAsBefore = shuffled.every((item, index) => item === items[index])
  return isAsBefore ? moved(shuffled, 0, shuffled.length - 1) : shuffled
}
