// The package's API: `import { Jit } from 'fasterbasic'`.
//
//     const jit = await Jit.open();
//     const session = jit.compile(`export function l $twice(l %x) {
//     @start
//             %y =l add %x, %x
//             ret %y
//     }`);
//     const twice = session.getFunction('twice', 'int64 (int64)');
//     twice(21);                                    // 42n
//     session.dispose();
//     jit.dispose();
//
// A program in BASIC:
//
//     const program = jit.compileBasic('PRINT 6 * 7');
//     program.run({ onOutput: (text) => process.stdout.write(text) });
//
// `editor` holds what editors ask about a text: tokens, symbols, candidates, signatures, outline, renaming.

export * as editor from '../editor/index.ts';
export type { Address, NativeFunction, NativeValue } from '../host/host.ts';
export { HostError } from '../host/host.ts';
export type { Crash, VectorValue } from '../jit/crash.ts';
export type { RegionLayout } from '../jit/region.ts';
export { NativeCrash, NativeExit, type RunOptions } from '../jit/run.ts';
export type { JitRun } from './async-run.ts';
export {
  BreakEvent,
  type BreakpointInfo,
  type BreakpointOptions,
  type BreakpointPlace,
  type Breakpoints,
  NoSuchPlace,
  type OnBreak,
  type StopAction,
} from './breakpoints.ts';
export type { SourcePlace } from './code-map.ts';
export { type CompileOptions, IlError } from './compile.ts';
export { BasicCompileError, BasicError } from './basic-errors.ts';
export {
  type BasicAsyncOptions,
  type BasicFunction,
  type BasicOptions,
  BasicProgram,
  type BasicRunOptions,
} from './basic-program.ts';
export { BasicRun } from './basic-run.ts';
export type { CancelReason } from '../jit/run.ts';
export type { BasicInput, OnOutput } from './basic-streams.ts';
export type { BasicValue } from './basic-values.ts';
export { crashDump } from './crash-dump.ts';
export { Jit, type JitOptions } from './jit.ts';
export { Metrics } from './metrics.ts';
export {
  type ExecutionReport,
  executionReport,
  type LinkReport,
  linkReport,
  type MemoryReport,
  memoryReport,
  type PipelineReport,
  pipelineReport,
  type SessionReport,
  sessionReport,
} from './report.ts';
export type { Carrier, NamedVariable, Passed, Procedure } from './procedures.ts';
export { executionText, linkText, memoryText, pipelineText, sessionText } from './report-text.ts';
export { type CrashPlace, type CrashSite, JitCrash, JitExecResult } from './result.ts';
export {
  type Callback,
  type ExecuteOptions,
  JitSession,
  SessionDisposed,
  SessionError,
  type SessionOptions,
} from './session.ts';
export type { StackFrame } from './stack-trace.ts';
export type { JsonDiagnostic } from '../source/diagnostics.ts';
export type { IncludeReader } from '../syntax/parser.ts';
