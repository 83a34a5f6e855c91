// Arrays whose bounds are known: what lies within them holds what was put there, what lies outside is error 9.

import type { Writer } from '../writer.ts';
import { Snippet } from './snippet.ts';

export function bounds(w: Writer): void {
  const s = new Snippet(w);
  const [variable, trace, at] = [s.name('k'), `${s.name('t')}$`, s.name('i')];
  const isField = w.random.chance(4);
  const name = isField ? `${variable}.m` : variable;
  const hasLow = w.random.chance(2);
  const low = hasLow ? w.random.between(-3, 3) : w.base;
  const high = low + w.random.between(0, 4);
  const [type, isText] = w.random.chance(3)
    ? ['STRING', true]
    : [w.random.pick(['INTEGER', 'BYTE', 'LONG', 'DOUBLE']), false];
  const range = hasLow ? `${low} TO ${high}` : `${high}`;
  const rank = w.random.between(1, 2);
  const isDynamic = !isField && w.random.chance(2);
  const list = rank === 1 ? range : `${range}, ${w.base} TO ${w.base + 1}`;
  if (isField) {
    const record = s.name('Rec');
    s.routine([`TYPE ${record}`, `m(${list}) AS ${type}`, 'END TYPE']);
    s.line(`DIM ${variable} AS ${record}`);
  } else s.line(`${isDynamic ? 'REDIM' : 'DIM'} ${name}(${list}) AS ${type}`);
  const element = (index: string, column = w.base): string => `${name}(${index}${rank === 1 ? '' : `, ${column}`})`;
  const value = (index: string): string => (isText ? `STR$(${index})` : index);
  s.line(`FOR ${at} = ${low} TO ${high}: ${element(at)} = ${value(at)}: NEXT`);
  let end = high;
  if (isDynamic && rank === 1 && w.random.chance(2)) {
    end = high + w.random.between(-1, 2);
    if (end < low) end = low;
    s.line(`REDIM PRESERVE ${name}(${low} TO ${end})`);
  }
  s.line(`DIM ${trace}: ${trace} = STR$(LBOUND(${name})) + ":" + STR$(UBOUND(${name})) + ":"`);
  s.line(
    `FOR ${at} = ${low} TO ${end}: ${trace} = ${trace} + ${isText ? element(at) : `STR$(${element(at)})`} + ",": NEXT`,
  );
  let wanted = `${low}:${end}:`;
  for (let i = low; i <= end; i++) wanted += i <= high ? `${i},` : isText ? ',' : '0,';
  for (const outside of [low - 1, end + 1]) {
    const index = w.random.chance(2) ? `${outside} + opaque` : `${at}`;
    s.line('TRY');
    s.line(`  ${at} = ${outside}`);
    s.line(
      `  ${w.random.chance(2) ? `${element(index)} = ${value('0')}` : `${trace} = ${trace} + ${isText ? element(index) : `STR$(${element(index)})`}`}`,
    );
    s.line(`  ${trace} = ${trace} + "in"`);
    s.line(`CATCH: ${trace} = ${trace} + STR$(ERR)`);
    s.line('END TRY');
    wanted += '9';
  }
  s.expectText(trace, wanted);
}
