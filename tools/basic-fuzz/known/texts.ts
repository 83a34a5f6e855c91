// Strings that functions of the library must give, computed from the definitions of the language.

import type { Writer } from '../writer.ts';
import { quoted, Snippet } from './snippet.ts';

interface Text {
  readonly text: string;
  readonly value: string;
}

const words = ['', 'a', 'ab', 'banana', 'Hello', '  x ', 'naïve', '日本語', 'a,b,,c', '12'];

const points = (text: string): string[] => [...text];

function leaf(w: Writer, variables: readonly Text[]): Text {
  if (variables.length > 0 && !w.random.chance(3)) return w.random.pick(variables);
  const value = w.random.pick(words);
  return { text: `"${quoted(value)}"`, value };
}

function slice(value: string, from: number, to: number): string {
  const all = points(value);
  const last = to === -1 || to > all.length ? all.length : to;
  return from < 1 || from > all.length || last < from ? '' : all.slice(from - 1, last).join('');
}

const upper = (text: string): string => text.replace(/[a-z]/g, (one) => one.toUpperCase());
const lower = (text: string): string => text.replace(/[A-Z]/g, (one) => one.toLowerCase());

type Make = (w: Writer, a: Text, b: Text) => Text;

const calls: readonly Make[] = [
  (_w, a, b) => ({ text: `(${a.text} + ${b.text})`, value: a.value + b.value }),
  (w, a) => {
    const n = w.random.between(-1, 6);
    return { text: `LEFT$(${a.text}, ${n})`, value: points(a.value).slice(0, Math.max(n, 0)).join('') };
  },
  (w, a) => {
    const n = w.random.between(-1, 6);
    return { text: `RIGHT$(${a.text}, ${n})`, value: n <= 0 ? '' : points(a.value).slice(-n).join('') };
  },
  (w, a) => {
    const [p, n] = [w.random.between(0, 6), w.random.between(-1, 4)];
    return { text: `MID$(${a.text}, ${p}, ${n})`, value: p < 1 || n < 1 ? '' : slice(a.value, p, p + n - 1) };
  },
  (w, a) => {
    const [from, to] = [w.random.between(0, 5), w.random.between(0, 7)];
    return { text: `(${a.text})(${from} TO ${to})`, value: slice(a.value, from, to) };
  },
  (_w, a) => ({ text: `UCASE$(${a.text})`, value: upper(a.value) }),
  (_w, a) => ({ text: `LCASE$(${a.text})`, value: lower(a.value) }),
  (_w, a) => ({ text: `TRIM$(${a.text})`, value: a.value.trim() }),
  (_w, a) => ({ text: `REVERSE$(${a.text})`, value: points(a.value).reverse().join('') }),
  (_w, a, b) => ({
    text: `REPLACE$(${a.text}, ${b.text}, "-")`,
    value: b.value === '' ? a.value : a.value.replaceAll(b.value, '-'),
  }),
  (_w, a, b) => ({
    text: `REMOVE$(${a.text}, ${b.text})`,
    value: b.value === '' ? a.value : a.value.replaceAll(b.value, ''),
  }),
  (_w, a, b) => ({ text: `STR$(INSTR(${a.text}, ${b.text}))`, value: `${position(a.value, b.value, false)}` }),
  (_w, a, b) => ({ text: `STR$(INSTRREV(${a.text}, ${b.text}))`, value: `${position(a.value, b.value, true)}` }),
  (_w, a) => ({ text: `STR$(LEN(${a.text}))`, value: `${points(a.value).length}` }),
  (w, a) => {
    const n = w.random.between(0, 3);
    return { text: `REPEAT$(${a.text}, ${n})`, value: a.value.repeat(n) };
  },
  (w, a) => {
    const n = w.random.between(0, 8);
    return {
      text: `LPAD$(${a.text}, ${n}, "*")`,
      value: '*'.repeat(Math.max(0, n - points(a.value).length)) + a.value,
    };
  },
];

function position(text: string, part: string, isLast: boolean): number {
  if (part === '') return 0;
  const at = isLast ? text.lastIndexOf(part) : text.indexOf(part);
  return at < 0 ? 0 : points(text.slice(0, at)).length + 1;
}

function made(w: Writer, variables: readonly Text[], depth: number): Text {
  if (depth === 0 || w.random.chance(5)) return leaf(w, variables);
  return w.random.pick(calls)(w, made(w, variables, depth - 1), made(w, variables, depth - 1));
}

export function text(w: Writer): void {
  const s = new Snippet(w);
  const variables = Array.from({ length: 2 }, () => {
    const value = w.random.pick(words);
    const name = `${s.name('k')}$`;
    s.line(`DIM ${name}: ${name} = "${quoted(value)}"`);
    if (w.random.chance(2)) s.line(`IF opaque THEN ${name} = "z"`);
    return { text: name, value };
  });
  const result = made(w, variables, 3);
  if (points(result.value).length > 200) return;
  const name = `${s.name('k')}$`;
  s.line(`DIM ${name}: ${name} = ${result.text}`);
  s.expectText(name, result.value);
}
