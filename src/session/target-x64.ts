// What the session takes of the x86-64 target, so that one import loads it all.

export { checkX64Operands, x64Text } from '../target/x64/dump.ts';
export { disassembleX64 } from '../target/x64/disassemble.ts';
export { amd64SysV, amd64Windows } from '../target/x64/target.ts';
