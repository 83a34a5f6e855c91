// The short way from a command line to a running program: `fbc PROGRAM.bas ARGS…` and `fbc il FILE --run ARGS…` whose image
// is in the cache need neither front end nor compiler. A bundle of its own, so that nothing else is loaded; everything that it does not know goes the long way.

import { readFileSync, statSync } from 'node:fs';
import { openHost } from '../host/open.ts';
import { errorExcerpt } from '../session/error-place.ts';
import { featuresOf } from '../session/features.ts';
import { openLibraries } from '../session/libraries.ts';
import type { JitExecResult } from '../session/result.ts';
import type { JitSession } from '../session/session.ts';
import { Sessions } from '../session/sessions.ts';
import { hostTarget } from '../session/targets.ts';
import { decodeSource } from '../source/source.ts';
import { readEnvironment } from './environment.ts';
import { executeOnce } from './execute.ts';
import { findImage } from './image-cache.ts';
import { imageIdentity, type Language } from './image-identity.ts';
import { say } from './say.ts';

/** A program that has come to its end; `result.site` wants to be shown by somebody who knows the compiler. */
export interface Ended {
  readonly language: Language;
  readonly session: JitSession;
  readonly result: JitExecResult;
  readonly name: string;
  readonly text: string;
}

interface Request {
  readonly language: Language;
  /** The program's name, and words that belong to it. */
  readonly words: readonly string[];
}

/** No option, no command but those that run. */
function requestOf(args: readonly string[]): Request | null {
  if (args[0] === 'il') {
    const [, name, run, ...others] = args;
    if (name === undefined || name.startsWith('-') || (run !== undefined && run !== '--run')) return null;
    if (others[0]?.startsWith('-')) return null;
    return { language: 'il', words: [name, ...others] };
  }
  const words = args[0] === 'run' ? args.slice(1) : args;
  const [name, first] = words;
  if (name === undefined || !/^[^-].*\.bas$/i.test(name)) return null;
  return args[0] !== 'run' && first?.startsWith('-') ? null : { language: 'basic', words };
}

function hasPlainEnvironment(): boolean {
  const { fusions, traces, ...others } = readEnvironment(process.env);
  return Object.keys(fusions).length + traces.length === 0 && Object.values(others).every((value) => !value);
}

/** Run a program that was compiled before; null when it must go the long way. */
export function startProgram(args: readonly string[]): Ended | null {
  const request = requestOf(args);
  if (request === null || !hasPlainEnvironment()) return null;
  const { language, words } = request;
  const name = words[0]!;
  let text: string;
  try {
    // What a pipe gives it gives once, and a device for ever.
    if (!statSync(name).isFile()) return null;
    text = decodeSource(readFileSync(name));
  } catch {
    return null;
  }
  const host = openHost();
  const identity = imageIdentity(language, hostTarget(host.os, host.arch), featuresOf(host.cpuFeatures()));
  const image = identity === null ? null : findImage(identity, { name, text });
  if (image === null) return null;
  const { libraries, messages } = image.head;
  if (openLibraries(host, libraries).length > 0) return null;
  const session = new Sessions(host).load({ insts: [], module: image.module });
  if (!session.finalized || session.address('main') === null) return null;
  for (const message of messages) say(`${message}\n`);
  const result = executeOnce(session, { args: words });
  say(errorExcerpt(session, image.head.sources));
  if (isAllDone(result) && libraries.length === 0) host.exitNow(result.exitCode & 0xff);
  return { language, session, name, text, result };
}

/** Has nobody anything to do any more, Node with its switches included? Then the process can end a millisecond earlier. */
function isAllDone({ completed }: JitExecResult): boolean {
  const { env, execArgv } = process;
  if (!completed || execArgv.length > 0 || env.NODE_OPTIONS || env.NODE_V8_COVERAGE) return false;
  return process.listenerCount('exit') === 0;
}
