// A program that came from its image has met a fault: it is compiled again, for the records that the dump shows.

import { compileIl, readIl } from '../session/compile.ts';
import { crashDump } from '../session/crash-dump.ts';
import { featuresOf } from '../session/features.ts';
import { compileForTarget } from '../session/program.ts';
import { hostTarget, loadTarget } from '../session/targets.ts';
import { readCommandLine } from './command-line.ts';
import { programOptions } from './compile-options.ts';
import { plainIl } from './il-run.ts';
import { loadLibrary } from './library.ts';
import { say } from './say.ts';
import { readSettings } from './settings.ts';
import type { Ended } from './start.ts';

/** The exit status. */
export async function finishCached({ language, session, result, name, text }: Ended): Promise<number> {
  if (result.site && !result.interrupted) {
    const target = hostTarget(session.jit.host.os, session.jit.host.arch);
    session.jit.target = await loadTarget(target);
    const features = featuresOf(session.jit.host.cpuFeatures());
    if (language === 'il') {
      session.insts = compileIl(readIl(text), session.jit.target, features, { ...plainIl, file: name }).insts;
    } else {
      const options = await programOptions(name, readSettings(readCommandLine([]), {}));
      const image = await loadLibrary(target);
      const { compiled } = compileForTarget(session.jit.target, features, { name, text }, image, options);
      session.insts = compiled?.insts ?? [];
    }
    say(crashDump(session, result));
  }
  return result.exitCode & 0xff;
}
