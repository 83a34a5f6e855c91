// TRY statements inside of each other, in loops and procedures, with the order known in which their parts run.

import type { Writer } from '../writer.ts';
import { Snippet } from './snippet.ts';

/** How the statements of a block end: null when they run through. */
type Outcome = { readonly error: number } | 'exit' | 'continue' | 'return' | null;

/** Statements as lines, and what running them once does. */
interface Made {
  readonly lines: readonly string[];
  run(trace: string[]): Outcome;
}

interface Place {
  readonly w: Writer;
  readonly mark: (trace: string) => string;
  readonly letters: { next: number };
  readonly inLoop: boolean;
  readonly inRoutine: boolean;
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function trace(p: Place): Made {
  const letter = String.fromCharCode(97 + (p.letters.next++ % 26));
  return {
    lines: [p.mark(letter)],
    run: (out) => {
      out.push(letter);
      return null;
    },
  };
}

function leaving(p: Place): Made {
  const { w } = p;
  const ways: Made[] = [];
  const error = w.random.pick([5, 9, 11, 100, 200]);
  for (let i = 0; i < 3; i++) ways.push({ lines: [`THROW ${error}`], run: () => ({ error }) });
  if (p.inLoop) {
    ways.push({ lines: ['EXIT FOR'], run: () => 'exit' }, { lines: ['CONTINUE FOR'], run: () => 'continue' });
  }
  if (p.inRoutine) ways.push({ lines: ['EXIT SUB'], run: () => 'return' });
  const way = w.random.pick(ways);
  // Behind a condition that holds, what follows counts as reached.
  return { lines: way.lines.map((line) => `IF opaque = 0 THEN ${line}`), run: way.run };
}

function sequence(parts: readonly Made[]): Made {
  return {
    lines: parts.flatMap(({ lines }) => lines),
    run: (out) => {
      for (const part of parts) {
        const outcome = part.run(out);
        if (outcome !== null) return outcome;
      }
      return null;
    },
  };
}

function tryStatement(p: Place, depth: number): Made {
  const { w } = p;
  const body = statements(p, depth - 1);
  const codes = w.random.chance(3) ? [w.random.pick([5, 9, 11]), 100] : null;
  const some = codes && statements(p, depth - 1);
  const any = w.random.chance(2) ? statements(p, depth - 1) : null;
  const last = w.random.chance(2) || !(some || any) ? statements(p, 0) : null;
  const lines = ['TRY', ...indented(body.lines)];
  if (some) lines.push(`CATCH ${codes.join(', ')}`, ...indented(some.lines));
  if (any) lines.push('CATCH', ...indented(any.lines));
  if (last) lines.push('FINALLY', ...indented(last.lines));
  lines.push('END TRY');
  return {
    lines,
    run: (out) => {
      let outcome = body.run(out);
      if (outcome !== null && typeof outcome === 'object') {
        const handler = some && codes.includes(outcome.error) ? some : any;
        if (handler) outcome = handler.run(out);
      }
      // What FINALLY does itself takes the place of what was going on.
      const final = last?.run(out) ?? null;
      return final ?? outcome;
    },
  };
}

function loop(p: Place, depth: number): Made {
  const rounds = p.w.random.between(1, 3);
  const name = p.w.fresh('i');
  const body = statements({ ...p, inLoop: true }, depth - 1);
  return {
    lines: [`FOR ${name} = 1 TO ${rounds}`, ...indented(body.lines), 'NEXT'],
    run: (out) => {
      for (let i = 0; i < rounds; i++) {
        const outcome = body.run(out);
        if (outcome === 'exit') break;
        if (outcome !== null && outcome !== 'continue') return outcome;
      }
      return null;
    },
  };
}

function statements(p: Place, depth: number): Made {
  const { w } = p;
  const parts = [trace(p)];
  if (depth > 0)
    for (let i = w.random.between(1, 2); i > 0; i--)
      parts.push((w.random.chance(4) ? loop : tryStatement)(p, depth), trace(p));
  if (w.random.chance(depth > 0 ? 4 : 3)) parts.push(leaving(p));
  return sequence(parts);
}

export function tries(w: Writer): void {
  const s = new Snippet(w);
  const name = `${s.name('t')}$`;
  const inRoutine = w.random.chance(3);
  const param = inRoutine ? `${s.name('t')}$` : name;
  const p: Place = {
    w,
    mark: (letter) => `${param} = ${param} + "${letter}"`,
    letters: { next: w.random.below(26) },
    inLoop: false,
    inRoutine,
  };
  const made = tryStatement(p, 2);
  const out: string[] = [];
  const outcome = made.run(out);
  s.line(`DIM ${name}: ${name} = ""`);
  s.line('TRY');
  if (inRoutine) {
    const routine = s.name('Known');
    s.routine([`SUB ${routine}(BYREF ${param})`, ...indented(made.lines), 'END SUB']);
    s.line(`  ${routine} ${name}`);
  } else for (const line of made.lines) s.line(`  ${line}`);
  s.line(`  ${name} = ${name} + "."`);
  s.line('CATCH');
  s.line(`  ${name} = ${name} + STR$(ERR)`);
  s.line('END TRY');
  const end = outcome !== null && typeof outcome === 'object' ? `${outcome.error}` : '.';
  s.expectText(name, out.join('') + end);
}
