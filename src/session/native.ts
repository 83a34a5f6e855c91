// From a module of the intermediate language to machine code: optimiser and native back end in order, and the object
// file that the system's linker takes.

import type { Module } from '../il/ir.ts';
import type { JitModule } from '../link/code.ts';
import { addLineTable } from '../objfile/dwarf.ts';
import { elf } from '../objfile/elf.ts';
import { toObject } from '../objfile/objfile.ts';
import { type Level, optimise } from '../opt/passes.ts';
import type { JitInst } from '../target/jitinst.ts';
import {
  compileModule,
  encodeModule,
  type NativeHooks,
  type NativeOptions,
  type NativeTarget,
} from '../target/native.ts';

export { objectOptions } from '../target/native.ts';

export interface NativeCode {
  readonly insts: readonly JitInst[];
  readonly code: JitModule;
}

/** Optimise, compile and encode. The module is consumed. Errors are in `code.diagnostics`. */
export function compileNative(
  module: Module,
  target: NativeTarget,
  level: Level,
  options: NativeOptions,
  hooks: NativeHooks = {},
): NativeCode {
  optimise(module, level);
  const insts = compileModule(module, target, options, hooks);
  return { insts, code: encodeModule(insts, target, options, hooks) };
}

/** The relocatable ELF file of a module. */
export function objectBytes(code: JitModule): Uint8Array {
  const object = toObject(code);
  addLineTable(object, code, 'fbc');
  return elf.write(object);
}

/** A native target by the name that `-t` gives; each is loaded when it is first wanted. */
export async function nativeTarget(name: string): Promise<NativeTarget | null> {
  if (name === 'amd64_sysv') return (await import('../target/x64/target.ts')).amd64SysV;
  if (name === 'amd64_win') return (await import('../target/x64/target.ts')).amd64Windows;
  const { arm64Targets } = await import('./target-arm64.ts');
  return arm64Targets.find((target) => target.name === name) ?? null;
}

/** The stream as assembler text, for `-S`. */
export async function assemblyText(
  { insts, code }: NativeCode,
  target: NativeTarget,
  options: NativeOptions,
): Promise<string> {
  if (target.machine === 'arm64') {
    const { printAssembly } = await import('../target/arm64/assembly.ts');
    return printAssembly(insts, code, target.stream(options), options.tls);
  }
  const { printAssembly } = await import('../target/x64/assembly.ts');
  return printAssembly(insts, code, target.stream(options));
}
