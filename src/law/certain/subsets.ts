/** Every choice of some of the items, none aside. */
export function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const sets: (readonly Item[])[] = [];
  for (let chosen = 1; chosen < 1 << items.length; chosen++) {
    sets.push(items.filter((_, position) => (chosen >> position) & 1));
  }
  return sets;
}
