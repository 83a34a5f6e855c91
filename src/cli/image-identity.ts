// What else than its text decides about a program's code.

import type { TargetName } from '../session/targets.ts';
import { compilerIdentity } from './package-files.ts';

/** Languages of programs that are kept. */
export type Language = 'basic' | 'il';

/** Compiler, library, processor; null when images cannot be kept. Only programs compiled without options have one. */
export function imageIdentity(language: Language, target: TargetName, features: ReadonlySet<string>): string | null {
  const compiler = compilerIdentity(target);
  return compiler === null ? null : [language, compiler, ...[...features].sort()].join(' ');
}
