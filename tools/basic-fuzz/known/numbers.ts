// Arithmetic whose result is known: variables of several types, one expression of them, where it stands and where it goes.

import type { Writer } from '../writer.ts';
import { assign, isInteger, type Known } from './arithmetic.ts';
import { anyType, condition, type KnownVariable, literal, term, sampleOf } from './expressions.ts';
import { Snippet } from './snippet.ts';

/** Declares a variable; half of them hide their value from the compiler. */
function variable(w: Writer, s: Snippet): KnownVariable {
  const type = anyType(w);
  const known = sampleOf(w, type);
  const name = s.name('k');
  const kind = w.random.below(4);
  if (kind === 0) {
    s.line(`DIM ${name}(2) AS ${type}: ${name}(1 + opaque) = ${literal(known)}`);
    return { ...known, text: `${name}(1)` };
  }
  s.line(`DIM ${name} AS ${type}: ${name} = ${literal(known)}`);
  if (kind > 1) s.line(`IF opaque THEN ${name} = 1`);
  return { ...known, text: name };
}

/** Another value than the one the text says? */
export function refuseNumber(s: Snippet, text: string, wanted: Known): void {
  if (isInteger(wanted.type)) s.refuse(`STR$(${text}) <> "${wanted.value}"`, text, `${wanted.value}`);
  else s.refuse(`${text} <> ${literal(wanted)}`, text, `${wanted.value}`);
}

export function computation(w: Writer): void {
  if (w.isLogical) return;
  const s = new Snippet(w);
  const variables = Array.from({ length: w.random.between(1, 3) }, () => variable(w, s));
  if (w.random.chance(4)) return decide(w, s, variables);
  const type = anyType(w);
  const name = s.name('k');
  if (w.random.chance(3)) {
    // As a function of its own, whose parameters are the variables.
    const params = variables.map((one) => ({ ...one, text: s.name('k') }));
    const value = term(w, params, 3);
    const result = assign(type, value);
    if (Number.isNaN(result.value) || !Number.isFinite(Number(result.value))) return;
    const list = params.map((one) => `${w.random.pick(['', 'BYVAL ', 'BYREF '])}${one.text} AS ${one.type}`);
    s.routine([
      `FUNCTION ${name}(${list.join(', ')}) AS ${type}`,
      w.random.chance(2) ? `RETURN ${value.text}` : `${name} = ${value.text}`,
      'END FUNCTION',
    ]);
    return refuseNumber(s, `${name}(${variables.map((one) => one.text).join(', ')})`, result);
  }
  const value = term(w, variables, 3);
  const result = assign(type, value);
  if (Number.isNaN(result.value) || !Number.isFinite(Number(result.value))) return;
  s.line(`DIM ${name} AS ${type}: ${name} = ${value.text}`);
  refuseNumber(s, name, result);
}

function decide(w: Writer, s: Snippet, variables: readonly KnownVariable[]): void {
  const test = condition(w, variables, 2);
  const name = s.name('k');
  s.line(`DIM ${name} AS INTEGER: ${name} = 0`);
  s.line(`IF ${test.text} THEN ${name} = 1`);
  refuseNumber(s, name, { type: 'INTEGER', value: test.isTrue ? 1n : 0n });
}
