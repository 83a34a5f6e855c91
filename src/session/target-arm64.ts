// What the session takes of the ARM64 target, so that one import loads it all.

import { bug } from '../base/bug.ts';
import { arm64Stream } from '../target/arm64/encode.ts';
import type { NativeTarget } from '../target/native.ts';

export { disassembleArm64 } from '../target/arm64/disassemble.ts';
export { arm64Text, checkArm64Operands } from '../target/arm64/dump.ts';

const target = (name: string): NativeTarget => ({
  name,
  machine: 'arm64',
  backend: () => bug('instructions for ARM64 are not selected yet'),
  stream: (options) => arm64Stream(options.tls),
});

export const arm64Targets: readonly NativeTarget[] = [target('arm64'), target('arm64_apple')];
