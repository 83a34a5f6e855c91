// Lists and maps with all that is done to them known: order, positions, what is not there, copies and shared references.

import type { Writer } from '../writer.ts';
import { quoted, Snippet } from './snippet.ts';

const words = ['', 'a', 'b', 'ab', 'é', '日本', 'long enough to be a block of its own'];

interface Element {
  readonly text: string;
  /** As JOIN shows it. */
  readonly shown: string;
}

function elementOf(w: Writer, isText: boolean): Element {
  if (isText) {
    const word = w.random.pick(words);
    return { text: `"${quoted(word)}"`, shown: word };
  }
  const value = w.random.between(-3, 6);
  return { text: `${value}`, shown: `${value}` };
}

/** What a list does not have. */
const zero = (isText: boolean): string => (isText ? '' : '0');

type Step = (
  w: Writer,
  list: string[],
  name: string,
  isText: boolean,
  trace: (text: string, shown: string) => void,
) => string;

const steps: readonly Step[] = [
  (w, list, name, isText) => {
    const one = elementOf(w, isText);
    list.push(one.shown);
    return `${name}.APPEND(${one.text})`;
  },
  (w, list, name, isText) => {
    const one = elementOf(w, isText);
    list.unshift(one.shown);
    return `${name}.PREPEND(${one.text})`;
  },
  (w, list, name, isText) => {
    const [at, one] = [w.random.between(-1, 6), elementOf(w, isText)];
    list.splice(Math.max(0, at - 1), 0, one.shown);
    return `${name}.INSERT(${at} + opaque, ${one.text})`;
  },
  (w, list, name) => {
    const at = w.random.between(0, 5);
    if (at >= 1 && at <= list.length) list.splice(at - 1, 1);
    return `${name}.REMOVE(${at})`;
  },
  (_w, list, name, isText, trace) => {
    trace(`${name}.POP()`, list.pop() ?? zero(isText));
    return '';
  },
  (_w, list, name, isText, trace) => {
    trace(`${name}.SHIFT()`, list.shift() ?? zero(isText));
    return '';
  },
  (w, list, name, isText, trace) => {
    const at = w.random.between(-1, 5);
    trace(`${name}(${at})`, list[at - 1] ?? zero(isText));
    return '';
  },
  (w, list, name, isText, trace) => {
    const one = elementOf(w, isText);
    trace(`STR$(${name}.INDEXOF(${one.text}))`, `${list.indexOf(one.shown) + 1}`);
    return '';
  },
  (_w, list, name) => {
    list.push(...list);
    return list.length > 24 ? '' : `${name}.EXTEND(${name})`;
  },
  (w, list, name, isText) => {
    const [at, one] = [w.random.between(1, 4), elementOf(w, isText)];
    if (at > list.length) return '';
    list[at - 1] = one.shown;
    return `${name}(${at}) = ${one.text}`;
  },
  (_w, list, name) => {
    list.reverse();
    return `${name} = ${name}.REVERSE()`;
  },
];

export function list(w: Writer): void {
  const s = new Snippet(w);
  const isText = w.random.chance(2);
  const [name, trace] = [s.name('k'), `${s.name('t')}$`];
  const elements = Array.from({ length: w.random.below(4) }, () => elementOf(w, isText));
  const model = elements.map(({ shown }) => shown);
  let wanted = '';
  const show = (text: string, shown: string): void => {
    s.line(`${trace} = ${trace} + ${text} + ";"`);
    wanted += `${shown};`;
  };
  s.line(`DIM ${trace}: ${trace} = ""`);
  s.line(`DIM ${name} AS LIST OF ${isText ? 'STRING' : w.random.pick(['INTEGER', 'LONG', 'DOUBLE'])}`);
  s.line(`${name} = LIST(${elements.map(({ text }) => text).join(', ')})`);
  for (let count = w.random.between(3, 7); count > 0; count--) {
    const before = [...model];
    const line = w.random.pick(steps)(w, model, name, isText, show);
    if (line !== '') s.line(line);
    else if (model.length > before.length) model.splice(0, model.length, ...before);
  }
  if (w.random.chance(3)) {
    // Another name for the list sees a change, a copy does not.
    const [other, copy] = [s.name('k'), s.name('k')];
    const one = elementOf(w, isText);
    s.line(`DIM ${other} = ${name}, ${copy} = ${name}.COPY()`);
    s.line(`${other}.APPEND(${one.text})`);
    show(`STR$(${copy}.LENGTH())`, `${model.length}`);
    model.push(one.shown);
  }
  const at = s.name('x');
  s.line(`FOR EACH ${at} IN ${name}: ${trace} = ${trace} + ${at} + ",": NEXT`);
  wanted += model.map((one) => `${one},`).join('');
  show(`${name}.JOIN("/")`, model.join('/'));
  s.expectText(trace, wanted);
}

export function map(w: Writer): void {
  const s = new Snippet(w);
  const isText = w.random.chance(2);
  const [name, trace] = [s.name('k'), `${s.name('t')}$`];
  const model = new Map<string, string>();
  let wanted = '';
  const show = (text: string, shown: string): void => {
    s.line(`${trace} = ${trace} + ${text} + ";"`);
    wanted += `${shown};`;
  };
  s.line(`DIM ${trace}: ${trace} = ""`);
  s.line(`DIM ${name} AS HASHMAP OF ${isText ? 'STRING' : 'INTEGER'}`);
  s.line(`${name}.CLEAR()`);
  // Enough keys to grow the table, now and then.
  if (w.random.chance(4)) {
    const at = s.name('i');
    s.line(`FOR ${at} = 1 TO 20: ${name}("n" + STR$(${at})) = ${isText ? `STR$(${at})` : at}: NEXT`);
    for (let i = 1; i <= 20; i++) model.set(`n${i}`, `${i}`);
  }
  for (let count = w.random.between(4, 9); count > 0; count--) {
    const key = w.random.chance(4) ? `n${w.random.between(1, 20)}` : w.random.pick(words);
    const written = `"${key}"`;
    const kind = w.random.below(6);
    if (kind < 3) {
      const one = elementOf(w, isText);
      model.set(key, one.shown);
      s.line(`${name}(${written}) = ${one.text}`);
    } else if (kind < 4) {
      show(`STR$(${name}.REMOVE(${written}))`, model.delete(key) ? '1' : '0');
    } else if (kind < 5) show(`${name}(${written})`, model.get(key) ?? zero(isText));
    else show(`STR$(${name}.HASKEY(${written}))`, model.has(key) ? '1' : '0');
  }
  const [key, value] = [s.name('x'), s.name('x')];
  s.line(`FOR EACH ${key}, ${value} IN ${name}: ${trace} = ${trace} + ${key} + "=" + ${value} + ",": NEXT`);
  for (const [one, held] of model) wanted += `${one}=${held},`;
  show(`STR$(${name}.SIZE())`, `${model.size}`);
  s.expectText(trace, wanted);
}
