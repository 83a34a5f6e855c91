// Compiling one program in memory and running it, with what was asked for beside.

import { Jit } from '../session/jit.ts';
import { Metrics } from '../session/metrics.ts';
import { compileProgram } from '../session/program.ts';
import { hostTarget } from '../session/targets.ts';
import { programOptions } from './compile-options.ts';
import { runSession } from './il-run.ts';
import { loadLibrary } from './library.ts';
import type { Source } from './run.ts';
import type { Settings } from './settings.ts';
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
    const image = await loadLibrary(hostTarget(jit.host.os, jit.host.arch), settings.runtimeFolder);
    const options = await programOptions(name, settings, showsTimes || detail !== 'no' ? onTime : undefined);
    const { session, messages } = compileProgram(jit, { name, text }, image, options);
    if (!session || settings.hasWarnings) for (const message of messages) say(`${message}\n`);
    if (!session) return 1;
    return await runSession(session, {
      file: name,
      args,
      verbose: settings.jitVerbose,
      breaks: settings.breaks,
      timeout: settings.timeout ?? 0,
      ...((detail !== 'no' || settings.hasMemoryStatistics) && {
        afterRun: async (milliseconds) => {
          metrics.add('execute', milliseconds);
          const { memoryText, metricsText } = await import('./metrics-text.ts');
          say(detail === 'no' ? memoryText(session) : metricsText(session, metrics, detail));
        },
      }),
    });
  } finally {
    jit.dispose();
  }
}

async function showSource({ name, text }: Source, settings: Settings): Promise<void> {
  const { sourceSummary, tokenText } = await import('../session/frontend.ts');
  if (settings.showsTokens) say(tokenText(name, text));
  if (settings.isVerbose) say(sourceSummary(name, text));
}
