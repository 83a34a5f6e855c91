// Makes a program smaller while it keeps a property. Works on the text: the generator indents, so the line that closes a
// block is the next one as far in as its opener.

/** Does the text still show what is looked for? */
export type Keeps = (text: string) => boolean | Promise<boolean>;

const indentOf = (line: string): number => line.length - line.trimStart().length;

const opener = /^(IF .* THEN$|FOR |WHILE |DO\b|REPEAT$|SELECT |TRY$|SUB |FUNCTION |TYPE )/;
const closer = /^(END |NEXT|WEND|LOOP|UNTIL )/;

/** Index of the line that closes the block opened at `start`, or -1. */
function closerOf(lines: readonly string[], start: number): number {
  const depth = indentOf(lines[start]!);
  for (let i = start + 1; i < lines.length; i++) {
    if (indentOf(lines[i]!) === depth && closer.test(lines[i]!.trimStart())) return i;
  }
  return -1;
}

const without = (lines: readonly string[], from: number, to: number): string[] => [
  ...lines.slice(0, from),
  ...lines.slice(to),
];

/** Smaller programs made by dropping lines: halves first, then whole blocks, then the lines that make a block one. */
function* fewerLines(lines: readonly string[]): Generator<string[]> {
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = lines.length - size; at >= 0; at -= size) yield without(lines, at, at + size);
  }
  for (let at = 0; at < lines.length; at++) {
    if (!opener.test(lines[at]!.trimStart())) continue;
    const end = closerOf(lines, at);
    if (end < 0) continue;
    yield without(lines, at, end + 1);
    const depth = indentOf(lines[at]!);
    const inner = lines.slice(at + 1, end).filter((line) => indentOf(line) > depth || line.endsWith(':'));
    yield [...lines.slice(0, at), ...inner, ...lines.slice(end + 1)];
  }
}

/** The ranges of parenthesised parts of a line, outermost first. */
function* parts(line: string): Generator<readonly [number, number]> {
  for (let start = 0; start < line.length; start++) {
    if (line[start] !== '(') continue;
    let depth = 0;
    let isText = false;
    for (let i = start; i < line.length; i++) {
      if (line[i] === '"') isText = !isText;
      if (isText) continue;
      if (line[i] === '(') depth++;
      if (line[i] === ')' && --depth === 0) {
        yield [start, i + 1];
        break;
      }
    }
  }
}

const binary = / (AND|OR|XOR|EQV|IMP|MOD|[-+*/\\^&]|[<>=]+) /;

/** Simpler forms of one line. */
function* simplerLines(line: string): Generator<string> {
  const conditional = /^(\s*)IF (.*) THEN (.+)$/.exec(line);
  if (conditional) {
    yield `${conditional[1]}${conditional[3]!.replace(/ ELSE .*/, '')}`;
    if (line.includes(' ELSE ')) yield line.replace(/ ELSE .*/, '');
  }
  for (const [start, end] of parts(line)) {
    const [before, after] = [line.slice(0, start), line.slice(end)];
    const called = /[\w$]+$/.exec(before);
    const outer = called ? before.slice(0, called.index) : before;
    for (const value of ['0', '1', '""']) yield `${outer}${value}${after}`;
    const inner = line.slice(start + 1, end - 1);
    if (called) {
      // An argument instead of the call.
      for (const argument of inner.split(/, (?![^(]*\))/)) yield `${outer}(${argument})${after}`;
      continue;
    }
    for (const match of inner.matchAll(new RegExp(binary, 'g'))) {
      yield `${before}${inner.slice(0, match.index)}${after}`;
      yield `${before}${inner.slice(match.index + match[0].length)}${after}`;
    }
    yield `${before}${inner}${after}`;
  }
  const list = /^(\s*PRINT )(.+)$/.exec(line);
  if (list) for (const item of list[2]!.split(/[;,] /)) if (item !== list[2]) yield `${list[1]}${item}`;
}

function* simpler(lines: readonly string[]): Generator<string[]> {
  for (let i = lines.length - 1; i >= 0; i--) {
    for (const line of simplerLines(lines[i]!)) {
      if (line.length < lines[i]!.length) yield [...lines.slice(0, i), line, ...lines.slice(i + 1)];
    }
  }
}

/** The smallest program found within `milliseconds`. */
export async function shrink(text: string, keeps: Keeps, milliseconds = 60_000): Promise<string> {
  const end = Date.now() + milliseconds;
  let lines = text.trimEnd().split('\n');
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidates of [fewerLines, simpler]) {
      for (let found = true; found; ) {
        found = false;
        for (const candidate of candidates(lines)) {
          if (Date.now() > end) return `${lines.join('\n')}\n`;
          if (candidate.length === 0 || !(await keeps(`${candidate.join('\n')}\n`))) continue;
          lines = candidate;
          found = true;
          isSmaller = true;
          break;
        }
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
