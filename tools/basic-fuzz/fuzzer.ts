// One program after the other on all engines, and the smallest program that shows a difference.

import { Arm64Basic } from '../arm64-basic.ts';
import { generateBasic } from '../basic-generator.ts';
import { type Ending, ending, type Engine, firstDifference, openEngines, tooLong } from './engines.ts';
import { keepsSnippet, wrong } from './known/snippet.ts';
import { shrink } from './shrink.ts';
import {
  withCapturedVariables,
  withDefaultTypes,
  withHiddenNumbers,
  withPlainAssignments,
  withTypedNumbers,
} from './variants.ts';

export interface Difference {
  readonly seed: number;
  readonly engine: string;
  readonly wanted: Ending;
  readonly given: Ending;
  readonly text: string;
}

/** What was run. */
export interface Report {
  programs: number;
  arm64: number;
  /** Programs that the interpreter's patience did not suffice for. */
  tooLong: number;
  /** Programs that ended with an error that nobody caught. */
  uncaught: number;
}

export interface FuzzOptions {
  readonly size: number;
  /** Run each program everywhere; otherwise in the interpreter and where it is the seed's turn. */
  readonly all: boolean;
  /** Every how many-th program runs on ARM64; 0 for none. */
  readonly arm64: number;
  /** Every how many-th program is compiled with all checks; 0 for none. */
  readonly verify: number;
}

interface AnyEngine {
  readonly name: string;
  run(text: string): Ending | Promise<Ending>;
}

export class Fuzzer {
  readonly report: Report;
  private readonly options: FuzzOptions;
  private readonly plain: readonly Engine[];
  private readonly checked: readonly Engine[];
  private readonly arm64: readonly AnyEngine[];
  private readonly variants: readonly AnyEngine[];

  private constructor(
    options: FuzzOptions,
    plain: readonly Engine[],
    checked: readonly Engine[],
    arm64: Arm64Basic | null,
  ) {
    this.report = { programs: 0, arm64: 0, tooLong: 0, uncaught: 0 };
    this.options = options;
    this.plain = plain;
    this.checked = checked;
    this.arm64 =
      arm64 === null
        ? []
        : ([0, 1, 2] as const).map((level) => ({
            name: `ARM64 code -O${level}`,
            run: async (text) => {
              const result = await arm64.run('p', text, level, '', { verify: false });
              return ending(() => result);
            },
          }));
    this.variants = [
      this.variant('with captured variables', withCapturedVariables),
      this.variant('with plain assignments', withPlainAssignments),
      this.variant('with default types', withDefaultTypes),
      this.variant('with hidden numbers', withHiddenNumbers, withTypedNumbers),
    ];
  }

  static async open(options: FuzzOptions): Promise<Fuzzer> {
    const [plain, checked] = [await openEngines({ verify: false }), await openEngines({ verify: true })];
    return new Fuzzer(options, plain, checked, options.arm64 > 0 ? await Arm64Basic.open() : null);
  }

  /** A program against another form of itself. */
  private variant(name: string, change: (text: string) => string, base = (text: string): string => text): AnyEngine {
    const measure = this.plain[0]!;
    // Where the bases differ from the program, what counts is whether the two forms agree.
    return {
      name,
      run: (text) => {
        const [wanted, given] = [measure.run(base(text)), measure.run(change(text))];
        return wanted === given ? measure.run(text) : `${name}: ${firstDifference(wanted, given)}`;
      },
    };
  }

  /** Run the program of a seed everywhere. */
  async check(seed: number): Promise<Difference | null> {
    const { verify, arm64, size } = this.options;
    const text = generateBasic(seed, { size });
    const all = verify > 0 && seed % verify === 0 ? this.checked : this.plain;
    const engines: readonly AnyEngine[] = [
      ...(this.options.all ? all : all.filter(({ name }) => isTurnOf(name, seed))),
      ...this.variants.filter((_, i) => this.options.all || seed % this.variants.length === i),
      ...(arm64 > 0 && seed % arm64 === 0 ? this.arm64 : []),
    ];
    const [measure, ...others] = engines;
    const wanted = await measure!.run(text);
    this.report.programs++;
    if (wanted === tooLong) {
      this.report.tooLong++;
      return null;
    }
    if (wanted.includes('Unhandled exception')) this.report.uncaught++;
    if (isBroken(wanted)) return { seed, engine: measure!.name, wanted: '', given: wanted, text };
    for (const engine of others) {
      const given = await engine.run(text);
      if (given !== wanted) return { seed, engine: engine.name, wanted, given, text };
    }
    if (arm64 > 0 && seed % arm64 === 0) this.report.arm64++;
    return null;
  }

  async shrink({ engine, text, given }: Difference, milliseconds: number): Promise<string> {
    const all: readonly AnyEngine[] = [...this.plain, ...this.arm64, ...this.variants];
    const [measure, other] = [all[0]!, all.find(({ name }) => name === engine)!];
    const kind = kindOf(given);
    const failed = wrong.exec(given)?.[1];
    if (measure === other && failed !== undefined) {
      const stillFails = (smaller: string): boolean =>
        keepsSnippet(text, smaller, failed) && wrong.exec(measure.run(smaller) as Ending)?.[1] === failed;
      return shrink(text, stillFails, milliseconds);
    }
    if (measure === other)
      return shrink(text, (smaller) => kindOf(measure.run(smaller) as Ending) === kind, milliseconds);
    return shrink(
      text,
      async (smaller) => {
        const wanted = await measure.run(smaller);
        if (wanted === tooLong || isBroken(wanted)) return false;
        const now = await other.run(smaller);
        return now !== wanted && now !== tooLong && kindOf(now) === kind;
      },
      milliseconds,
    );
  }
}

/** The interpreter as generated always; machine code at one level, every other time -O2; optimised IL every fourth time. */
function isTurnOf(name: string, seed: number): boolean {
  const level = [2, 1, 2, 0][seed % 4]!;
  const optimised = seed % 8 === 0 ? 1 : seed % 8 === 4 ? 2 : 0;
  return name === 'interpreter' || name === `machine code -O${level}` || name === `interpreter -O${optimised}`;
}

/** An ending that no program may have. */
const isBroken = (one: Ending): boolean =>
  wrong.test(one) || /^it does not compile|^the compiler fails|^fault: |\d+ blocks are left$/m.test(one);

/** Endings of one kind have one cause, most likely. */
function kindOf(one: Ending): string {
  if (!isBroken(one)) return 'output';
  const [first] = /^(it does not compile|the compiler fails|fault: )?.*$/m.exec(
    one.slice(one.search(/^(it does not compile|the compiler fails|fault: |\d+ blocks are left$)/m)),
  )!;
  return first!
    .replace(/\d+/g, '#')
    .replace(/'[^']*'/g, '')
    .slice(0, 120);
}
