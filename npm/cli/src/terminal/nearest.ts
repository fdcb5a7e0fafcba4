/** The name that was meant. */

/** The one of the names that differs in fewest letters, if it is near enough to be meant. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const ranked = names
    .map((name) => ({ name, far: distance(lower, name.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
  const [best] = ranked;
  const limit = Math.max(2, Math.floor(word.length / 3));
  if (best !== undefined && best.far <= limit) return best.name;
  return names.find((name) => lower.length > 2 && name.toLowerCase().startsWith(lower));
}

/** Levenshtein's: letters to insert, remove or replace. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
