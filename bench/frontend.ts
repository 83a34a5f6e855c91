// Lines per second of the front end on a made-up program of 100,000 lines: `npm run bench:frontend`.
// Cold is the first run in a fresh process, warm the best of ten. Each stage works on the result of the one before;
// a second program of half the length shows whether time grows linearly.

import { Diagnostics } from '../src/source/diagnostics.ts';
import { Sources } from '../src/source/source.ts';
import { formatSource } from '../src/syntax/format.ts';
import { highlight } from '../src/syntax/highlight.ts';
import { lex } from '../src/syntax/lexer.ts';
import { Names } from '../src/syntax/names.ts';
import { parseProgram } from '../src/syntax/parse.ts';
import { wordKinds } from '../src/syntax/tokens.ts';

/** About `lines` lines of ordinary code: procedures with loops, conditions, strings, calls and comments. */
export function madeUpProgram(lines: number): string {
  const out: string[] = [
    'OPTION EXPLICIT',
    'TYPE Point',
    '  X AS DOUBLE',
    '  Y AS DOUBLE',
    'END TYPE',
    'DIM total AS DOUBLE',
  ];
  for (let n = 0; out.length < lines; n++) {
    out.push(
      `' part ${n} of the program: sums and strings`,
      `FUNCTION Work${n}(count AS INTEGER, factor AS DOUBLE) AS DOUBLE`,
      '  DIM sum AS DOUBLE, i AS INTEGER, label$ AS STRING',
      '  DIM table(100) AS DOUBLE, p AS Point',
      '  FOR i = 0 TO count - 1',
      '    table(i MOD 100) = i * factor + table((i + 7) MOD 100) / 2.5',
      '    IF table(i MOD 100) > 1000 AND i < 50 THEN sum = sum + table(i MOD 100) ELSE sum = sum - 1',
      '    IF i MOD 10 = 0 THEN',
      `      label$ = "step " + STR$(i) + " of ${n}"`,
      '      p.X = sum * 0.5: p.Y = p.X + i',
      '    ELSEIF sum < 0 THEN',
      '      sum = ABS(sum) ^ 0.5',
      '    ELSE',
      '      SELECT CASE i',
      '        CASE 1, 2, 5 TO 9: sum = sum + p.Y',
      '        CASE IS > 90: EXIT FOR',
      '      END SELECT',
      '    END IF',
      '  NEXT i',
      '  WHILE sum > 1000000 AND NOT (count = 0)',
      '    sum = sum / 2',
      '  WEND',
      '  IF LEN(label$) > 20 THEN PRINT label$; " "; sum, p.X',
      '  RETURN sum',
      'END FUNCTION',
      `total = total + Work${n}(${(n * 7) % 1000}, 1.${n % 10})`,
      '',
    );
  }
  return out.join('\n');
}

function best(runs: number, work: () => void): { cold: number; warm: number } {
  let cold = 0;
  let warm = Infinity;
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    work();
    const took = performance.now() - started;
    if (i === 0) cold = took;
    if (took < warm) warm = took;
  }
  return { cold, warm };
}

function report(stage: string, lines: number, { cold, warm }: { cold: number; warm: number }): void {
  const rate = (took: number): string => `${Math.round(lines / took).toLocaleString('en')} k lines/s`.padStart(20);
  console.log(`${stage.padEnd(22)}${rate(cold)} cold${rate(warm)} warm   ${warm.toFixed(1)} ms`);
}

for (const lines of [50_000, 100_000]) {
  const text = madeUpProgram(lines);
  console.log(`${lines} lines, ${(text.length / 1e6).toFixed(1)} MB`);
  const lexed = best(10, () => {
    const sources = new Sources();
    lex(sources.add('bench', text), new Names(wordKinds), new Diagnostics());
  });
  report('lex', lines, lexed);
  const parsed = best(10, () => {
    const sources = new Sources();
    sources.add('bench', text);
    const diagnostics = new Diagnostics();
    parseProgram(sources, diagnostics);
    if (diagnostics.hasErrors) throw new Error(diagnostics.sorted()[0]!.text);
  });
  report('lex and parse', lines, parsed);
}

const page = madeUpProgram(1000);
report(
  'highlight, 1000 lines',
  1000,
  best(50, () => void highlight(page)),
);
report(
  'format, 1000 lines',
  1000,
  best(50, () => void formatSource(page)),
);
