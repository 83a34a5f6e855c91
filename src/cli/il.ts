// `fbc il`: what can be done with a file of the intermediate language.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeSource } from '../source/source.ts';
import { openForeignCalls } from '../host/foreign-calls.ts';
import { assemblyText, compileNative, nativeTarget, objectBytes, objectOptions } from '../session/native.ts';
import {
  dumpNames,
  interpretIl,
  type LoadedIl,
  loadIl,
  optimiseIl,
  type PipelineOptions,
  printIl,
} from '../session/pipeline.ts';

export const helpText = `usage: fbc il FILE [options] [--run ARGS…]

Reads and verifies a module of the intermediate language (docs/il.md); '-' reads standard input.
Unless something is to be shown, runs its $main; the exit status is what $main returns.

  --run ARGS…   run, with these arguments; everything behind it belongs to the program
  --interp      run under the interpreter, which checks every access
  -c            write an object file that the system's linker takes (-O1 unless said otherwise)
  -S            write assembler text instead
  -o OUT        where to; default: the FILE's name with .o or .s
  -t TARGET     amd64_sysv (default), arm64
  -O0, -O1      optimise first: slots to registers only, or everything; without, the module stays as written
  --print       show the module, optimised if that was asked for
  --dump=PASS,… show each function after these passes; --dump=help lists them
  --verify      check the IL after every pass
  --time        show how long each stage took, on standard error
`;

class UsageError extends Error {}

function readInput(file: string): string {
  try {
    return decodeSource(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

/** Run the subcommand; the exit status. */
export async function runIl(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw error;
    process.stderr.write(`fbc il: ${(error as Error).message}\n`);
    return 1;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const runAt = args.indexOf('--run');
  const { values, positionals } = parseArgs({
    args: runAt < 0 ? [...args] : args.slice(0, runAt),
    allowPositionals: true,
    options: {
      interp: { type: 'boolean' },
      print: { type: 'boolean' },
      time: { type: 'boolean' },
      verify: { type: 'boolean' },
      optimise: { type: 'string', short: 'O' },
      dump: { type: 'string' },
      compile: { type: 'boolean', short: 'c' },
      assembly: { type: 'boolean', short: 'S' },
      output: { type: 'string', short: 'o' },
      target: { type: 'string', short: 't', default: 'amd64_sysv' },
    },
  });
  const dump = values.dump?.split(',') ?? [];
  if (dump.includes('help')) {
    process.stdout.write(`${dumpNames.join('\n')}\n`);
    return 0;
  }
  const unknown = dump.find((name) => !dumpNames.includes(name));
  if (unknown !== undefined) throw new UsageError(`no pass is called '${unknown}'; --dump=help lists them`);
  const level = values.optimise ?? (dump.length > 0 ? '1' : '');
  if (!/^[01]?$/.test(level)) throw new UsageError(`-O${level} is not one of -O0 and -O1`);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('one FILE is wanted');
  const options: PipelineOptions = {
    dump,
    onDump: (pass, text) => process.stdout.write(`# after ${pass}\n${text}`),
    verify: values.verify ?? false,
    ...(values.time && { onTime: showTime }),
  };

  const { module, errors } = loadIl(file === '-' ? '<stdin>' : file, readInput(file), options);
  if (errors.length > 0) {
    process.stderr.write(`${errors.join('\n')}\n`);
    return 1;
  }
  if (values.compile || values.assembly) {
    const isText = values.assembly ?? false;
    const output = values.output ?? `${file.replace(/\.[^./]*$/, '')}.${isText ? 's' : 'o'}`;
    return compile(module, values.target, level === '' ? 1 : level === '0' ? 0 : 1, isText, output);
  }
  if (level !== '') optimiseIl(module, level === '0' ? 0 : 1, options);
  if (values.print) process.stdout.write(printIl(module, options));
  if ((values.print || dump.length > 0) && runAt < 0 && !values.interp) return 0;
  const programArgs = runAt < 0 ? [] : args.slice(runAt + 1);
  const { status, fault } = interpretIl(module, [file, ...programArgs], openForeignCalls(), options);
  if (fault !== null) process.stderr.write(`${file}: ${fault}\n`);
  return status;
}

async function compile(
  module: LoadedIl['module'],
  targetName: string,
  level: 0 | 1,
  isText: boolean,
  output: string,
): Promise<number> {
  const target = await nativeTarget(targetName);
  if (!target) throw new UsageError(`no target is called '${targetName}'`);
  const options = { ...objectOptions, comments: isText };
  const native = compileNative(module, target, level, options);
  const errors = native.code.diagnostics.filter(({ severity }) => severity === 'error');
  for (const { message } of errors) process.stderr.write(`fbc il: ${message}\n`);
  if (errors.length > 0) return 1;
  writeFileSync(output, isText ? await assemblyText(native, target, options) : objectBytes(native.code));
  return 0;
}

function showTime(stage: string, milliseconds: number): void {
  process.stderr.write(`${stage.padEnd(10)} ${milliseconds.toFixed(2).padStart(9)} ms\n`);
}
