// Near misses: which word of the language a name may have been meant for.
// Distance is Damerau's (a letter more, less, different, or two exchanged), at most one for short words.

import { firstWord, words } from './tokens.ts';

/** Damerau–Levenshtein distance (optimal string alignment), or limit + 1 as soon as it is larger. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
      if (best < least) least = best;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** The one word nearest to an upper-case name among those that `fits` takes: its token kind, or 0. */
export function closestWord(name: string, fits: (kind: number) => boolean): number {
  if (name.length < 3) return 0;
  const limit = name.length < 7 ? 1 : 2;
  let best = limit + 1;
  let found = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    // Short words lie too close to each other, and the first letter is rarely the wrong one.
    if (word.length < 4 || !fits(firstWord + i)) continue;
    const distance = editDistance(name, word, limit);
    if (distance < best) {
      best = distance;
      found = firstWord + i;
    } else if (distance === best) found = 0;
  }
  return found;
}

/** The one name that a misspelt one is likely to mean: at most a third of its letters wrong, and no other as near. */
export function closestName(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toUpperCase();
  let best = Math.min(2, Math.floor(name.length / 3)) + 1;
  let found: string | null = null;
  for (const candidate of candidates) {
    const key = candidate.toUpperCase();
    const distance = editDistance(wanted, key, best);
    if (distance === 0 || distance > best) continue;
    if (distance < best) found = candidate;
    else if (found?.toUpperCase() !== key) found = null;
    best = distance;
  }
  return found;
}
