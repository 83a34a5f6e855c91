// What the settings mean for the compiler, with everything it is asked to show on the way.

import type { CompileOptions } from '../session/compile.ts';
import type { ProgramOptions } from '../session/program.ts';
import type { Settings } from './settings.ts';
import { fileReader } from './usage.ts';
import { say } from './say.ts';

/** Stages by the letters of -d. P and T are no stages of their own: IL before all of them, and the times of all. */
const stagesOfLetter: Readonly<Record<string, readonly string[]>> = {
  M: ['promote', 'loads', 'dead-stores'],
  N: ['ssa', 'copies'],
  C: ['simplify', 'rotate', 'licm', 'tail-calls'],
  G: ['sccp', 'gvn', 'gcm'],
  K: ['if-convert'],
  A: ['abi'],
  I: ['select'],
  L: ['allocate'],
  S: ['allocate'],
  R: ['allocate'],
  J: ['collect'],
};

/** Options for IL and machine code. */
export function compileOptions(file: string, settings: Settings): CompileOptions {
  const { dumps, fusions, fpContract, level, verify } = settings;
  const dump = [...new Set([...dumps].flatMap((letter) => stagesOfLetter[letter] ?? []))];
  return {
    file,
    level,
    verify,
    debug: settings.breaks.length > 0 || settings.isDebug,
    comments: settings.jitVerbose !== 'no',
    native: { fpContract, ...(Object.keys(fusions).length > 0 && { fusions: { ...allOn, ...fusions } }) },
    ...(dump.length > 0 && { pipeline: { dump, onDump: (stage, text) => say(`# after ${stage}\n${text}`) } }),
  };
}

const allOn = { madd: true, shift: true, indexed: true, pairs: true, branches: true };

/** The same for a program in BASIC. */
export async function programOptions(
  file: string,
  settings: Settings,
  onTime?: (stage: string, milliseconds: number) => void,
): Promise<ProgramOptions> {
  const { showsIl, dumps, isVerbose, traces } = settings;
  const options: ProgramOptions = {
    ...compileOptions(file, settings),
    reader: fileReader(settings.includes),
    strict: settings.strict,
    hasTrace: settings.hasTrace,
    ...(settings.stackSize !== null && { stackSize: settings.stackSize }),
    ...(onTime && { onTime }),
  };
  const showsIlFirst = showsIl || dumps.includes('P');
  if (!showsIlFirst && !isVerbose && traces.length === 0) return options;
  const show = await import('../session/stage-reports.ts');
  return {
    ...options,
    onIl: (module) => {
      if (showsIlFirst) say(show.printIl(module));
      if (isVerbose) say(show.ilSummary(module));
    },
    onCode: (compiled) => {
      for (const trace of traces) say(show.fusedRecords(compiled.insts, compiled.target.text, trace));
      if (isVerbose) say(show.codeSummary(compiled));
    },
  };
}
