// Many runs and many sessions in one process: does everything come back, and does memory stay where it was?
//     node --import tsx tools/soak.ts [--runs 10000] [--sessions 2000] [--seed 1]
// Runs are drawn at random from ends of every kind: returns, END, each fault, stack overflow, faults in C, callbacks,
// exceptions in callbacks, nested runs, runs on threads. Status 1 and the first difference when one ends otherwise, or
// when memory or mappings grow.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Random } from '../src/base/random.ts';
import { Jit } from '../src/session/jit.ts';
import type { JitSession } from '../src/session/session.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    sessions: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});
const runs = Number(values.runs);
const sessions = Number(values.sessions);
const random = new Random(Number(values.seed));
const isX64 = process.arch === 'x64';

const il = `data $counter = { l 0 }
export function w $ok(w %a, w %b) {
@start
	%x =w add %a, %b
	ret %x
}
export function w $peek(l %p) {
@start
	dbgloc 2
	%x =w loadw %p
	ret %x
}
export function w $poke(l %p) {
@start
	storew 1, %p
	ret 0
}
export function w $divide(w %a, w %b) {
@start
	%x =w div %a, %b
	ret %x
}
export function w $trap() {
@start
	hlt
}
export function l $down(l %n) {
@start
	%m =l add %n, 1
	%r =l call $down(l %m)
	%s =l add %r, %m
	ret %s
}
export function w $leave(w %n) {
@start
	call $exit(w %n)
	ret 0
}
export function w $length(l %p) {
@start
	%n =l call $strlen(l %p)
	%x =w copy %n
	ret %x
}
export function w $ask(w %n) {
@start
	%x =w call $answer(w %n)
	%y =w add %x, 1
	ret %y
}
export function w $throw() {
@start
	call $fail()
	ret 0
}
export function w $nest(w %n) {
@start
	%x =w call $inner(w %n)
	ret %x
}
`;

class Thrown extends Error {}

let nested: JitSession | undefined;
const callbacks = {
  answer: { signature: 'int32 (int32)', call: (n: unknown) => Number(n) * 2 },
  fail: {
    signature: 'void ()',
    call: () => {
      throw new Thrown();
    },
  },
  inner: { signature: 'int32 (int32)', call: (n: unknown) => drawEnd(nested!, Number(n)) },
};

type Case = readonly [name: string, args: readonly number[], status: number | 'thrown'];

/** What can happen, with how it must end. */
const cases: readonly Case[] = [
  ['ok', [20, 22], 42],
  ['peek', [8], 139],
  ['poke', [16], 139],
  ['divide', [84, 2], 42],
  ...(isX64 ? ([['divide', [1, 0], 136]] as const) : []),
  ['trap', [], isX64 ? 132 : 133],
  ['down', [0], 139],
  ['leave', [9], 9],
  ['length', [8], 139],
  ['ask', [4], 9],
  ['throw', [], 'thrown'],
];

function check(name: string, wanted: number | 'thrown', got: number | 'thrown'): void {
  if (got === wanted) return;
  console.error(`${name} ended with ${got}, not ${wanted} (seed ${values.seed})`);
  process.exit(1);
}

function runCase(session: JitSession, [name, args, status]: Case): void {
  let got: number | 'thrown';
  try {
    got = session.executeFunction(name, args).exitCode;
  } catch (error) {
    if (!(error instanceof Thrown)) throw error;
    got = 'thrown';
  }
  check(name, status, got);
}

/** A nested run: some case, or one level more. */
function drawEnd(session: JitSession, depth: number): number {
  if (depth > 0) {
    check('nest', 7, session.executeFunction('nest', [depth - 1]).exitCode);
  } else {
    runCase(session, cases[random.below(cases.length)]!);
  }
  return 7;
}

// What is not needed any more does not count; without this V8 lets its heap grow for as long as it may.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const resident = (): number => {
  collect();
  return process.memoryUsage().rss / 2 ** 20;
};
const mappings = (): number =>
  process.platform === 'linux' ? readFileSync('/proc/self/maps', 'utf8').split('\n').length : 0;

async function soakRuns(jit: Jit): Promise<void> {
  const session = jit.compile(il, { callbacks, stackSize: 1 << 20 });
  nested = session;
  let early = 0;
  const start = performance.now();
  for (let run = 0; run < runs; run++) {
    if (run === Math.floor(runs / 10)) early = resident();
    const kind = random.below(cases.length + 2);
    if (kind < cases.length) {
      runCase(session, cases[kind]!);
    } else if (kind === cases.length) {
      check('nest', 7, session.executeFunction('nest', [random.below(8)]).exitCode);
    } else if (run % 8 === 0) {
      const own = jit.compile(il, { callbacks, stackSize: 1 << 20 });
      const [name, args, status] = cases[random.below(8)]!;
      const result = await own.executeAsync({ function: name, arguments: args }).done;
      check(`${name} on a thread`, status, result.exitCode);
      own.dispose();
    }
  }
  const late = resident();
  const took = performance.now() - start;
  console.log(
    `${runs} runs in ${(took / 1000).toFixed(1)} s, all recovered; resident ${early.toFixed(1)} MiB after a tenth, ${late.toFixed(1)} MiB at the end`,
  );
  session.dispose();
  if (late > early * 1.25 + 8) {
    console.error('memory grows');
    process.exitCode = 1;
  }
}

function soakSessions(jit: Jit): void {
  const one = (): void => {
    const session = jit.compile(il, { callbacks, level: 0 });
    check('ok', 42, session.executeFunction('ok', [20, 22]).exitCode);
    session.dispose();
  };
  // The heap of V8 grows until it has seen the work.
  for (let warm = 0; warm < sessions / 4; warm++) one();
  const [before, memory] = [mappings(), resident()];
  const start = performance.now();
  for (let made = 0; made < sessions; made++) one();
  const took = performance.now() - start;
  const [after, later] = [mappings(), resident()];
  console.log(
    `${sessions} sessions made and disposed of in ${(took / 1000).toFixed(1)} s; mappings ${before} before, ${after} after; resident ${memory.toFixed(1)} and ${later.toFixed(1)} MiB`,
  );
  // V8 maps and unmaps pages of its heap meanwhile; a session that leaked would leave two mappings or more.
  if (after - before > sessions / 10 + 20) {
    console.error('mappings are left behind');
    process.exitCode = 1;
  }
}

const jit = await Jit.open();
await soakRuns(jit);
soakSessions(jit);
jit.dispose();
