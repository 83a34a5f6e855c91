// Everything that can run a program, behind one interface: the IL interpreter and machine code at every level.

import { NativeBasic } from '../basic-native.ts';
import { type BasicRun, buildBasic, runBasic } from '../basic-run.ts';
import type { Level } from '../../src/opt/passes.ts';

/** How a program ends, in words that are equal exactly when two ends are. */
export type Ending = string;

export interface Engine {
  readonly name: string;
  run(text: string): Ending;
}

/** Instructions after which the interpreter stops. Programs that need more prove nothing. */
const fuel = 20_000_000;

export const tooLong = 'it takes too long';

export function describe({ output, errors, status, fault, live }: BasicRun): Ending {
  if (fault?.includes('fuel') || fault === tooLong) return tooLong;
  return [
    output,
    errors && `errors: ${errors}`,
    status !== 0 && `status ${status}`,
    fault && `fault: ${fault}`,
    live !== 0 && `${live} blocks are left`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** What a bug of the compiler says is the ending of a program, too. */
export function ending(run: () => BasicRun | readonly string[]): Ending {
  try {
    const result = run();
    return 'output' in result ? describe(result) : `it does not compile: ${result.join('\n')}`;
  } catch (error) {
    return `the compiler fails: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const interpreterEngine = (level: Level | null, verify: boolean): Engine => ({
  name: level === null ? 'interpreter' : `interpreter -O${level}`,
  run: (text) =>
    ending(() => {
      const { module, messages } = buildBasic('p', text, level, verify);
      return module ? runBasic(module, ['p'], '', fuel) : messages;
    }),
});

const nativeEngine = (native: NativeBasic, level: Level, verify: boolean): Engine => ({
  name: `machine code -O${level}`,
  run: (text) => ending(() => native.run('p', text, level, '', { verify })),
});

/** The engines of this machine; the first is the measure of the others. */
export async function openEngines(options: { verify: boolean }): Promise<readonly Engine[]> {
  const native = await NativeBasic.open();
  return [
    ...([null, 1, 2] as const).map((level) => interpreterEngine(level, options.verify)),
    ...([0, 1, 2] as const).map((level) => nativeEngine(native, level, options.verify)),
  ];
}

/** The first line in which two endings differ. */
export function firstDifference(wanted: string, given: string): string {
  const [a, b] = [wanted.split('\n'), given.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  const show = (line: string | undefined): string =>
    line === undefined ? 'nothing' : JSON.stringify(line.slice(0, 200));
  return at < 0 ? `then ${show(b[a.length])}` : `${show(a[at])} became ${show(b[at])}`;
}
