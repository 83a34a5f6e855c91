// A line diff for failing tests: what the file says (-) against what came out (+), with a little context.

/** The differing lines of two texts, marked `-` and `+`, with two lines of context. */
export function diffLines(before: string, after: string): string {
  const a = before.split('\n');
  const b = after.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const context = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  return [
    `@ line ${head + 1}`,
    ...context(a.slice(Math.max(0, head - 2), head)),
    ...a.slice(head, a.length - tail).map((line) => `- ${line}`),
    ...b.slice(head, b.length - tail).map((line) => `+ ${line}`),
    ...context(a.slice(a.length - tail, a.length - tail + 2)),
  ].join('\n');
}
