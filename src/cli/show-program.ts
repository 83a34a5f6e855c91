// What can be shown or written of a program instead of running it: syntax tree, symbols, control flow, IL, assembler text.

import { basename, extname } from 'node:path';
import { compileBasic } from '../session/basic.ts';
import { analyseProgram, dumpFront, renderDiagnostics } from '../session/frontend.ts';
import { optimiseIl, printIl } from '../session/pipeline.ts';
import { compileOptions } from './compile-options.ts';
import type { Source } from './run.ts';
import type { Settings } from './settings.ts';
import { fileReader, saveFile, UsageError } from './usage.ts';
import { print, say } from './say.ts';

/** The exit status. */
export async function showProgram(source: Source, settings: Settings): Promise<number> {
  const { mode } = settings;
  if (mode === 'ast' || mode === 'symbols') return showFront(source, settings, mode);
  const { name, text } = source;
  const { module, messages } = compileBasic({ name, text }, { reader: fileReader(settings.includes) });
  if (!module || settings.hasWarnings) for (const message of messages) say(`${message}\n`);
  if (!module) return 1;
  if (settings.showsIl) say(printIl(module));
  if (mode === 'cfg') {
    const { flowText } = await import('../session/control-flow.ts');
    say(flowText(module));
    return 0;
  }
  if (mode === 'il') {
    // As the front end made it unless a level was asked for by name.
    if (settings.isLevelGiven) optimiseIl(module, settings.level, { verify: settings.verify });
    return save(settings.output, printIl(module));
  }
  return writeAssembly(module, source, settings);
}

function showFront({ name, text }: Source, settings: Settings, what: 'ast' | 'symbols'): number {
  const front = analyseProgram(name, text, { reader: fileReader(settings.includes) });
  const { hasErrors } = front.diagnostics;
  if (hasErrors || settings.hasWarnings) say(renderDiagnostics(front));
  if (settings.showsTokens) say(dumpFront(front, 'tokens'));
  say(`${dumpFront(front, what).trimEnd()}\n`);
  return hasErrors ? 1 : 0;
}

async function writeAssembly(
  module: NonNullable<ReturnType<typeof compileBasic>['module']>,
  { name }: Source,
  settings: Settings,
): Promise<number> {
  const { assemblyText, compileNative, nativeTarget, objectOptions } = await import('../session/native.ts');
  const { hostTarget } = await import('../session/targets.ts');
  const wanted =
    settings.target === null || settings.target === 'jit' ? hostTarget('linux', hostArch()) : settings.target;
  const target = await nativeTarget(wanted);
  if (!target) throw new UsageError(`no target is called '${wanted}'; -t ? lists them`);
  const options = { ...objectOptions, comments: true, ...compileOptions(name, settings).native };
  const native = compileNative(module, target, settings.level, options);
  const errors = native.code.diagnostics.filter(({ severity }) => severity === 'error');
  for (const { message } of errors) say(`${name}: ${message}\n`);
  if (errors.length > 0) return 1;
  const output = settings.output ?? (name === '-' ? '-' : `${basename(name, extname(name))}.s`);
  return save(output, await assemblyText(native, target, options));
}

const hostArch = (): 'x64' | 'arm64' => (process.arch === 'arm64' ? 'arm64' : 'x64');

/** To a file, or to standard output for `-` and nothing. */
function save(output: string | null, text: string): number {
  if (output === null || output === '-') {
    print(text);
    return 0;
  }
  saveFile(output, text);
  return 0;
}
