// `fbc il`: what can be done with a file of the intermediate language.

import { parseArgs } from 'node:util';
import type { Module } from '../il/ir.ts';
import type { Level } from '../opt/passes.ts';
import { dumpNames, loadIl, optimiseIl, type PipelineOptions, printIl } from '../session/pipeline.ts';
import { placeOf, secondsOf } from './command-line.ts';
import { print, say } from './say.ts';
import { readInput, saveFile, UsageError, withUsageAsync } from './usage.ts';

export const helpText = `usage: fbc il FILE [options] [--run ARGS…]

Reads and verifies a module of the intermediate language (docs/il.md); '-' reads standard input.
Unless something is to be shown, runs its $main as machine code; the exit status is what $main returns, 124 after
the time limit, 128 + n after signal n.

  --run ARGS…   run, with these arguments: everything from the first word behind it that is no option, or behind --
  --interp      run under the interpreter, which checks every access
  --jit-verbose report everything about the machine code and its run on standard error; --jit-json as JSON
  --break LINE  write a line whenever this source line (or FILE:LINE) is reached; may be repeated
  --timeout S   end the program after S seconds
  --metrics     show how long each stage took, the run included; --metrics-json as JSON
  -c            write an object file that the system's linker takes (-O1 unless said otherwise)
  -S            write assembler text instead
  -o OUT        where to; default: the FILE's name with .o or .s
  -t TARGET     amd64_sysv (default), arm64
  -O0 -O1 -O2   optimise: slots to registers only, what costs little, everything. Machine code is made with -O2
                unless another level is given; what is shown or interpreted stays as written
  --print       show the module, optimised if that was asked for
  --dump=PASS,… show each function after these passes; --dump=help lists them
  --verify      check the IL after every pass
  --time        show how long each stage took, on standard error
`;

/** Run the subcommand; the exit status. */
export const runIl = (args: readonly string[]): Promise<number> => withUsageAsync('fbc il', () => run(args));

const options = {
  interp: { type: 'boolean' },
  print: { type: 'boolean' },
  time: { type: 'boolean' },
  verify: { type: 'boolean' },
  optimise: { type: 'string', short: 'O' },
  dump: { type: 'string' },
  'jit-verbose': { type: 'boolean' },
  'jit-json': { type: 'boolean' },
  break: { type: 'string', multiple: true },
  timeout: { type: 'string' },
  metrics: { type: 'boolean' },
  'metrics-json': { type: 'boolean' },
  compile: { type: 'boolean', short: 'c' },
  assembly: { type: 'boolean', short: 'S' },
  output: { type: 'string', short: 'o' },
  target: { type: 'string', short: 't', default: 'amd64_sysv' },
} as const;

/**
 * The words of the command and those of the program: behind --run options are still the command's, up to the first other
 * word or `--`.
 */
function divide(args: readonly string[]): { ours: string[]; theirs: string[]; hasRun: boolean } {
  const runAt = args.indexOf('--run');
  if (runAt < 0) return { ours: [...args], theirs: [], hasRun: false };
  const rest = args.slice(runAt + 1);
  const { tokens } = parseArgs({ args: rest, options, strict: false, allowPositionals: true, tokens: true });
  const end = tokens.find(({ kind }) => kind !== 'option');
  const at = end?.index ?? rest.length;
  const theirs = rest.slice(end?.kind === 'option-terminator' ? at + 1 : at);
  return { ours: [...args.slice(0, runAt), ...rest.slice(0, at)], theirs, hasRun: true };
}

async function run(args: readonly string[]): Promise<number> {
  const { ours, theirs, hasRun } = divide(args);
  const { values, positionals } = parseArgs({ args: ours, allowPositionals: true, options });
  const dump = values.dump?.split(',') ?? [];
  if (dump.includes('help')) {
    print(`${dumpNames.join('\n')}\n`);
    return 0;
  }
  const unknown = dump.find((name) => !dumpNames.includes(name));
  if (unknown !== undefined) throw new UsageError(`no pass is called '${unknown}'; --dump=help lists them`);
  const level = values.optimise ?? (dump.length > 0 ? '1' : '');
  if (!/^[012]?$/.test(level)) throw new UsageError(`-O${level} is not one of -O0, -O1 and -O2`);
  const breaks = (values.break ?? []).map((line) => placeOf(line, '--break'));
  const timeout = values.timeout === undefined ? 0 : secondsOf(values.timeout, '--timeout');
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('one FILE is wanted');
  const hasMetrics = values.metrics || values['metrics-json'];
  const earlier = new Map<string, number>();
  const pipeline: PipelineOptions = {
    dump,
    onDump: (pass, text) => print(`# after ${pass}\n${text}`),
    verify: values.verify ?? false,
    ...(values.time && { onTime: showTime }),
    ...(hasMetrics && { onTime: (stage, milliseconds) => earlier.set(stage, milliseconds) }),
  };

  const text = readInput(file);
  const { module, errors } = loadIl(file === '-' ? '<stdin>' : file, text, pipeline);
  if (errors.length > 0) {
    say(`${errors.join('\n')}\n`);
    return 1;
  }
  if (values.compile || values.assembly) {
    const isText = values.assembly ?? false;
    const output = values.output ?? `${file.replace(/\.[^./]*$/, '')}.${isText ? 's' : 'o'}`;
    return compile(module, values.target, level === '' ? 1 : (Number(level) as Level), isText, output);
  }
  const programArgs = [file, ...theirs];
  const isShown = values.print || dump.length > 0;
  if (values.interp || isShown) {
    if (level !== '') optimiseIl(module, Number(level) as Level, pipeline);
    if (values.print) print(printIl(module, pipeline));
    if (isShown && !hasRun && !values.interp) return 0;
  }
  if (values.interp) return interpret(module, programArgs, pipeline);
  const { runNative } = await import('./il-run.ts');
  return runNative(module, {
    file,
    args: programArgs,
    text: file !== '-' && isPlain(values) ? text : null,
    level: isShown ? 0 : level === '' ? 2 : (Number(level) as Level),
    verify: values.verify ?? false,
    verbose: values['jit-json'] ? 'json' : values['jit-verbose'] ? 'text' : 'no',
    breaks,
    timeout,
    metrics: values['metrics-json'] ? 'json' : values.metrics ? 'text' : 'no',
    earlier,
    ...(values.time && { onTime: showTime }),
  });
}

/** Was nothing said but the file, and perhaps that it be run? */
const isPlain = (values: object): boolean => Object.keys(values).every((name) => name === 'target');

async function compile(
  module: Module,
  targetName: string,
  level: Level,
  isText: boolean,
  output: string,
): Promise<number> {
  const { assemblyText, compileNative, nativeTarget, objectBytes, objectOptions } = await import(
    '../session/native.ts'
  );
  const target = await nativeTarget(targetName);
  if (!target) throw new UsageError(`no target is called '${targetName}'`);
  const options = { ...objectOptions, comments: isText };
  const native = compileNative(module, target, level, options);
  const errors = native.code.diagnostics.filter(({ severity }) => severity === 'error');
  for (const { message } of errors) say(`fbc il: ${message}\n`);
  if (errors.length > 0) return 1;
  saveFile(output, isText ? await assemblyText(native, target, options) : objectBytes(native.code));
  return 0;
}

async function interpret(module: Module, args: readonly string[], options: PipelineOptions): Promise<number> {
  const { interpretIl } = await import('../session/interpret.ts');
  const { openForeignCalls } = await import('../host/foreign-calls.ts');
  const { status, fault } = interpretIl(module, args, openForeignCalls(), options);
  if (fault !== null) say(`${args[0]}: ${fault}\n`);
  return status;
}

function showTime(stage: string, milliseconds: number): void {
  say(`${stage.padEnd(10)} ${milliseconds.toFixed(2).padStart(9)} ms\n`);
}
