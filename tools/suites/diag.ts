// test/diag: programs with mistakes. Under each offending line stand comment lines that say what is reported there:
//
//     total = 1
//     '^^^^ [EXPLICIT] 'total' is not declared
//
// The carets lie under the reported span. The apostrophe always takes column one: when the span begins there, it is the
// first of the carets (`total` above has five letters), and a span of column one alone has no caret at all. A warning
// has the word `warning` before its code. What is reported in an included file stands at the end as
// `'> file:line:column: [CODE] text`. Such lines are taken out before the program is read, and written anew after it.
//
// INCLUDE finds the small files listed in `includes` below.

import { check } from '../../src/check/check.ts';
import { caretLine } from '../../src/source/caret.ts';
import { Diagnostics } from '../../src/source/diagnostics.ts';
import { Sources } from '../../src/source/source.ts';
import { parseProgram } from '../../src/syntax/parse.ts';
import type { IncludedFile } from '../../src/syntax/parser.ts';
import type { Outcome, Suite, TestFile } from './suite.ts';

const expectation = /^'(?:[ \t]*\^* (?:warning )?\[[A-Z-]+\] |> )/;

const includes: Readonly<Record<string, string>> = {
  'good.bas': 'included = 1\n',
  'once.bas': 'OPTION ONCE\nincludedOnce = 1\n',
  'circle.bas': 'INCLUDE "circle.bas"\n',
  'split.bas': 'IF split THEN\n  PRINT 1\n',
  'closer.bas': 'END IF\n',
  'bad.bas': 'x = 1 +\n',
};

/** `deep1.bas` includes `deep2.bas`, and so on without end. */
function reader(path: string): IncludedFile | null {
  const level = /^deep(\d+)\.bas$/.exec(path)?.[1];
  if (level) return { name: path, text: `INCLUDE "deep${Number(level) + 1}.bas"\n` };
  return Object.hasOwn(includes, path) ? { name: path, text: includes[path]! } : null;
}

/** Everything that is said about a program, by all stages that find mistakes. */
export function checkSource(name: string, text: string): { sources: Sources; diagnostics: Diagnostics } {
  const sources = new Sources();
  sources.add(name, text);
  const diagnostics = new Diagnostics();
  const program = parseProgram(sources, diagnostics, reader);
  check(program, sources, diagnostics);
  return { sources, diagnostics };
}

function run(file: TestFile): Outcome {
  const lines = file.text.split('\n').filter((line) => !expectation.test(line));
  const text = lines.join('\n');
  const { sources, diagnostics } = checkSource(file.path, text);
  const main = sources.all[0]!;
  const below = new Map<number, string[]>();
  const elsewhere: string[] = [];
  for (const diagnostic of diagnostics.sorted()) {
    const { source, line, column } = sources.locate(diagnostic.start);
    const words = `${diagnostic.severity === 'warning' ? 'warning ' : ''}[${diagnostic.code}] ${diagnostic.text}`;
    if (source !== main) {
      elsewhere.push(`'> ${source.name}:${line}:${column}: ${words}`);
      continue;
    }
    // A caret at the end of a line may stand below nothing; below column one stands the apostrophe.
    const carets = `'${caretLine(sources, diagnostic).slice(1)}`;
    const list = below.get(line) ?? [];
    list.push(`${carets} ${words}`);
    below.set(line, list);
  }
  const out = lines.flatMap((line, index) => [line, ...(below.get(index + 1) ?? [])]);
  if (elsewhere.length > 0) out.splice(out.at(-1) === '' ? out.length - 1 : out.length, 0, ...elsewhere);
  const failures = diagnostics.errorCount + diagnostics.warningCount === 0 ? ['nothing is reported here'] : [];
  return { expected: out.join('\n'), failures };
}

export const suite: Suite = { folder: 'diag', extensions: ['.bas'], run };
