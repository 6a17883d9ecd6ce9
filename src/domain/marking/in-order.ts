/**
 * The indexes of the longest row of numbers of which none is less than the one before it; null counts for nothing. Of several as
 * long, one that ends earliest.
 */
export function inOrder(numbers: readonly (number | null)[]): Set<number> {
  const rows: (readonly number[])[] = []
  let longest: readonly number[] = []
  numbers.forEach((number, index) => {
    if (number === null) return
    const before = rows
      .filter((row) => (numbers[row.at(-1) ?? -1] ?? Infinity) <= number)
      .reduce<readonly number[]>((most, row) => (row.length > most.length ? row : most), [])
    const row = [...before, index]
    rows.push(row)
    if (row.length > longest.length) longest = row
  })
  return new Set(longest)
}
