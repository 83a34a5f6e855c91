// What the session takes of the ARM64 target, so that one import loads it all.

export { disassembleArm64 } from '../target/arm64/disassemble.ts';
export { arm64Text, checkArm64Operands } from '../target/arm64/dump.ts';
export { arm64Targets } from '../target/arm64/target.ts';
