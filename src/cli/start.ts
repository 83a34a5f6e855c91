// The short way from a command line to a running program: `fbc PROGRAM.bas ARGS…` whose image is in the cache needs neither
// front end nor compiler. A bundle of its own, so that nothing else is loaded; everything that it does not know goes the long way.

import { readFileSync } from 'node:fs';
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
import { imageIdentity } from './image-identity.ts';
import { say } from './say.ts';

/** A program that has come to its end; `result.site` wants to be shown by somebody who knows the compiler. */
export interface Ended {
  readonly session: JitSession;
  readonly result: JitExecResult;
  readonly name: string;
  readonly text: string;
}

/** No option, no command: the program's name, and words that belong to it. */
function programOf(args: readonly string[]): readonly string[] | null {
  const words = args[0] === 'run' ? args.slice(1) : args;
  const [name, first] = words;
  if (name === undefined || !/^[^-].*\.bas$/i.test(name)) return null;
  return args[0] !== 'run' && first?.startsWith('-') ? null : words;
}

function hasPlainEnvironment(): boolean {
  const { fusions, traces, ...others } = readEnvironment(process.env);
  return Object.keys(fusions).length + traces.length === 0 && Object.values(others).every((value) => !value);
}

/** Run a program that was compiled before; null when it must go the long way. */
export function startProgram(args: readonly string[]): Ended | null {
  const words = programOf(args);
  if (words === null || !hasPlainEnvironment()) return null;
  const name = words[0]!;
  let text: string;
  try {
    text = decodeSource(readFileSync(name));
  } catch {
    return null;
  }
  const host = openHost();
  const identity = imageIdentity(hostTarget(host.os, host.arch), featuresOf(host.cpuFeatures()));
  const image = identity === null ? null : findImage(identity, { name, text });
  if (image === null) return null;
  const { libraries, messages } = image.head;
  if (openLibraries(host, libraries).length > 0) return null;
  const session = new Sessions(host).load({ insts: [], module: image.module });
  if (!session.finalized) return null;
  for (const message of messages) say(`${message}\n`);
  const result = executeOnce(session, { args: words });
  say(errorExcerpt(session, image.head.sources));
  return { session, name, text, result };
}
