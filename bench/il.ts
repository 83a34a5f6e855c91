// The text form's speed: instructions per second for parse, print and verify on modules of 2,000 to 200,000
// instructions, as functions of 100 instructions and as one single function. Cold is the first time in a fresh process,
// warm the best of the following seconds; both count processor time of all threads, so a busy machine disturbs little.
// Flat columns mean time linear in the length.

import { Random } from '../src/base/random.ts';
import { parse } from '../src/il/parse.ts';
import { print } from '../src/il/print.ts';
import { verify } from '../src/il/verify.ts';
import { inFreshProcess, isChild, processorTime } from './processes.ts';

const sizes = [2_000, 20_000, 200_000];
const shapes = { 'functions of 100': 100, 'one function': Number.POSITIVE_INFINITY };
type Shape = keyof typeof shapes;

/** Text of a module with about that many instructions; `perFn` of them in each function. */
function moduleText(count: number, perFn: number): string {
  const random = new Random(1);
  const lines: string[] = ['data $text = { b "hello", b 0 }'];
  for (let made = 0, fns = 0; made < count; fns++) {
    lines.push(`export function l $f${fns}(l %a, l %b, d %x) {`, '@start');
    const size = Math.min(perFn, count - made);
    for (let i = 0; i < size; i += 10) lines.push(...block(i, random));
    lines.push('\tret %a', '}');
    made += size + 1;
  }
  return `${lines.join('\n')}\n`;
}

/** Ten instructions that look like what a front end writes, the jump among them. */
function block(i: number, random: Random): string[] {
  return [
    `\tdbgloc ${i + 1}`,
    `\t%s.${i} =l shl %b, ${random.below(4)}`,
    `\t%p.${i} =l add %a, %s.${i}`,
    `\t%v.${i} =l loadl %p.${i}`,
    `\t%m.${i} =l mul %v.${i}, ${random.between(2, 9)}`,
    `\t%f.${i} =d sltof %m.${i}`,
    `\t%g.${i} =d add %f.${i}, d_${random.below(100) / 4}`,
    `\t%c.${i} =w cltd %g.${i}, %x`,
    `\t%r.${i} =l call $helper(l %m.${i}, d %g.${i})`,
    `\tstorel %r.${i}, %p.${i}`,
    `\tjnz %c.${i}, @then.${i}, @next.${i}`,
    `@then.${i}`,
    `\tstorel %v.${i}, %p.${i}`,
    `@next.${i}`,
  ];
}

function countInstructions(text: string): number {
  let count = 0;
  for (const line of text.split('\n')) if (line.startsWith('\t')) count++;
  return count;
}

interface Timed {
  readonly cold: number;
  readonly warm: number;
}

function time(run: () => void): Timed {
  const once = (): number => {
    const start = processorTime();
    run();
    return processorTime() - start;
  };
  const cold = once();
  let warm = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let round = 0; round < 3 || spent < 1500; round++) {
    const took = once();
    warm = Math.min(warm, took);
    spent += took;
  }
  return { cold, warm };
}

/** In the child: the figures of one size and shape, as a line of JSON. */
function child(size: number, shape: Shape): void {
  const text = moduleText(size, shapes[shape]);
  const stages: Record<string, Timed> = { parse: time(() => void parse(text)) };
  const { module, positions } = parse(text);
  stages.print = time(() => void print(module));
  stages.verify = time(() => void verify(module, { positions }));
  console.log(JSON.stringify({ count: countInstructions(text), stages }));
}

const rate = (count: number, milliseconds: number): string =>
  `${(count / milliseconds / 1000).toFixed(2)} M/s`.padStart(10);

async function main(): Promise<void> {
  console.log('shape             instructions stage          cold       warm');
  for (const shape of Object.keys(shapes)) {
    for (const size of sizes) {
      const { count, stages } = await inFreshProcess<{ count: number; stages: Record<string, Timed> }>(
        import.meta.url,
        [String(size), shape],
      );
      for (const [stage, { cold, warm }] of Object.entries(stages)) {
        const head = `${shape.padEnd(17)} ${String(count).padStart(12)} ${stage.padEnd(8)}`;
        console.log(`${head} ${rate(count, cold)} ${rate(count, warm)}`);
      }
    }
  }
}

if (isChild()) child(Number(process.argv[3]), process.argv[4] as Shape);
else await main();
