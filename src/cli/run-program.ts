// Compiling one program in memory and running it, with what was asked for beside.

import { Jit } from '../session/jit.ts';
import { Metrics } from '../session/metrics.ts';
import { errorExcerpt, errorTrace } from '../session/error-place.ts';
import { compileProgram } from '../session/program.ts';
import { hostTarget } from '../session/targets.ts';
import { readCommandLine } from './command-line.ts';
import { programOptions } from './compile-options.ts';
import { runSession } from './il-run.ts';
import { keepImage } from './image-cache.ts';
import { imageIdentity } from './image-identity.ts';
import { loadLibrary } from './library.ts';
import type { Source } from './run.ts';
import { readSettings, type Settings } from './settings.ts';
import { say } from './say.ts';

/** `args` are the program's, its name first. The exit status. */
export async function runProgram(source: Source, args: readonly string[], settings: Settings): Promise<number> {
  const { name, text } = source;
  const { showsTimes, metrics: detail } = settings;
  const metrics = new Metrics();
  const onTime = (stage: string, milliseconds: number): void => {
    metrics.add(stage, milliseconds);
    if (showsTimes) say(`${stage.padEnd(10)} ${milliseconds.toFixed(2).padStart(9)} ms\n`);
  };
  onTime('read', source.time);
  if (settings.showsTokens || settings.isVerbose) await showSource(source, settings);
  const jit = await Jit.open();
  try {
    const target = hostTarget(jit.host.os, jit.host.arch);
    const image = await loadLibrary(target, settings.runtimeFolder);
    const options = await programOptions(name, settings, showsTimes || detail !== 'no' ? onTime : undefined);
    const { session, messages, libraries, sources, routines } = compileProgram(jit, { name, text }, image, options);
    if (!session || settings.hasWarnings) for (const message of messages) say(`${message}\n`);
    if (!session) return 1;
    const identity = isPlain(settings) ? imageIdentity('basic', target, jit.cpuFeatures) : null;
    const status = await runSession(session, {
      file: name,
      args,
      verbose: settings.jitVerbose,
      breaks: settings.breaks,
      timeout: settings.timeout ?? 0,
      afterRun: async (milliseconds) => {
        say(errorExcerpt(session, sources));
        if (settings.hasTrace) say(errorTrace(session, sources, routines));
        if (detail === 'no' && !settings.hasMemoryStatistics) return;
        metrics.add('execute', milliseconds);
        const { memoryText, metricsText } = await import('./metrics-text.ts');
        say(detail === 'no' ? memoryText(session) : metricsText(session, metrics, detail));
      },
    });
    if (identity !== null && session.finalized) keepImage({ identity, sources, libraries, messages }, session);
    return status;
  } finally {
    jit.dispose();
  }
}

/** Was nothing asked for beside running, so that the image is what the short way wants? */
function isPlain(settings: Settings): boolean {
  const plain = readSettings(readCommandLine([]), {});
  return JSON.stringify(settings) === JSON.stringify(plain);
}

async function showSource({ name, text }: Source, settings: Settings): Promise<void> {
  const { sourceSummary, tokenText } = await import('../session/frontend.ts');
  if (settings.showsTokens) say(tokenText(name, text));
  if (settings.isVerbose) say(sourceSummary(name, text));
}
