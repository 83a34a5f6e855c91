// From IL to an encoded module: the stages in order, with what the session keeps of each.

import type { Module } from '../il/ir.ts';
import type { JitModule } from '../link/code.ts';
import type { Level } from '../opt/passes.ts';
import { dumpStream } from '../target/dump.ts';
import { JitInst, Kind } from '../target/jitinst.ts';
import {
  compileModule,
  defaultOptions,
  encodeModule,
  type Feature,
  type NativeHooks,
  type NativeOptions,
} from '../target/native.ts';
import { validateStream } from '../target/validate.ts';
import { loadIl, optimiseIl, type PipelineOptions } from './pipeline.ts';
import { stageText } from './stage-text.ts';
import type { SessionTarget } from './targets.ts';

export type { Fusions } from '../target/native.ts';

export interface CompileOptions {
  /** Name of the source in messages; default `<il>`. */
  readonly file?: string;
  /** Optimisation: 0 registers for slots, 1 everything linear (the default), 2 everything. */
  readonly level?: Level;
  /** Check the IL after every pass, every register allocation, and the records before they are encoded. */
  readonly verify?: boolean;
  /** Put a NOP at every source line, where breakpoints can be set. */
  readonly debug?: boolean;
  /** Keep comments of the back end for reports. */
  readonly comments?: boolean;
  /** Back end options other than the defaults. */
  readonly native?: Partial<NativeOptions>;
  /** Stages after which each function is shown to `onDump`: passes, and the back end's (`nativeStages`). */
  readonly pipeline?: Pick<PipelineOptions, 'dump' | 'onDump'>;
  /** Told of every stage and what it took in milliseconds. */
  readonly onTime?: (stage: string, milliseconds: number) => void;
}

/** IL that cannot be compiled. `diagnostics` are ready to be shown: place, message, source line and caret. */
export class IlError extends Error {
  override name = 'IlError';
  readonly diagnostics: readonly string[];
  constructor(diagnostics: readonly string[]) {
    super(diagnostics.join('\n'));
    this.diagnostics = diagnostics;
  }
}

/** A compiled module and the records it was made from. */
export interface Compiled {
  readonly insts: readonly JitInst[];
  readonly module: JitModule;
  readonly target: SessionTarget;
}

/** The stream with a NOP behind every line record: what a breakpoint replaces without displacing anything. */
function withBreakpointSites(insts: readonly JitInst[]): JitInst[] {
  return insts.flatMap((inst) =>
    inst.kind === Kind.dbgloc ? [inst, new JitInst(Kind.nop, 0, -1, -1, -1, 0)] : [inst],
  );
}

/** Read IL and verify it. Throws IlError. */
export function readIl(text: string, options: CompileOptions = {}): Module {
  const { onTime } = options;
  const { module, errors } = loadIl(options.file ?? '<il>', text, onTime ? { onTime } : {});
  if (errors.length > 0) throw new IlError(errors);
  return module;
}

/**
 * Compile a module, which is consumed. Mistakes of encoding are among the module's diagnostics; `features` are the
 * processor's.
 */
export function compileIl(
  module: Module,
  target: SessionTarget,
  features: ReadonlySet<Feature>,
  options: CompileOptions = {},
): Compiled {
  const { onTime } = options;
  const verify = options.verify ?? false;
  optimiseIl(module, options.level ?? 1, { ...options.pipeline, verify, ...(onTime && { onTime }) });
  const native: NativeOptions = {
    ...defaultOptions,
    features,
    verify,
    comments: options.comments ?? false,
    ...options.native,
  };
  const times = new Map<string, number>();
  const { dump = [], onDump } = options.pipeline ?? {};
  const hooks: NativeHooks = {
    ...(onTime && {
      now: () => performance.now(),
      time: (stage, ms) => times.set(stage, (times.get(stage) ?? 0) + ms),
    }),
    ...(onDump && {
      after: (stage, machineFn, machine) => {
        if (stage !== 'collect' && dump.includes(stage))
          onDump(stage, stageText(machineFn, module, machine, target.text));
      },
    }),
  };
  const plain = compileModule(module, target.native, native, hooks);
  const insts = options.debug ? withBreakpointSites(plain) : plain;
  if (dump.includes('collect')) onDump?.('collect', `${dumpStream(insts, target.text)}\n`);
  const encoded = encodeModule(insts, target.native, native, hooks);
  if (verify) {
    for (const { index, message } of validateStream(insts, target.checkOperands)) {
      encoded.diagnostics.push({ severity: 'error', instIndex: index, codeOffset: 0, message });
      encoded.stats.errorCount++;
    }
  }
  for (const [stage, milliseconds] of times) onTime!(stage, milliseconds);
  return { insts, module: encoded, target };
}

/** A module from records, as `parseDump` reads them. */
export function compileRecords(insts: readonly JitInst[], target: SessionTarget): Compiled {
  return { insts, module: encodeModule(insts, target.native), target };
}
