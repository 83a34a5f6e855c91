// Everything that is to be said about a session, as plain data that JSON can hold: addresses are hexadecimal strings,
// offsets numbers. report-text.ts prints it.

import { branchClassNames, type CodeSymbol, type Severity } from '../link/code.ts';
import { ReachAnalysis } from '../link/link.ts';
import { dumpStream } from '../target/dump.ts';
import { Kind } from '../target/jitinst.ts';
import { countCategories } from './categories.ts';
import { noteIn } from './crash-dump.ts';
import { hexBytes, linkNotes, listCode, recordOffsets, type ListingLine, listNotes } from './listing.ts';
import type { JitExecResult } from './result.ts';
import type { JitSession } from './session.ts';

/** One line of a disassembly. */
export interface CodeLine {
  readonly kind: 'instruction' | 'function' | 'label' | 'comment';
  readonly offset: number;
  readonly address: string;
  readonly bytes: string;
  readonly text: string;
  /** What stands behind the instruction: targets, symbols, source lines. */
  readonly notes: readonly string[];
  readonly hasBreakpoint: boolean;
}

export interface PipelineReport {
  readonly collection: { records: number; functions: number; dataObjects: number; dump: readonly string[] };
  readonly code: {
    bytes: number;
    instructions: number;
    functions: readonly { name: string; offset: number }[];
    labels: readonly { id: number; offset: number }[];
    vector: number;
    pseudoSkipped: number;
    listing: readonly CodeLine[];
  };
  readonly data: {
    bytes: number;
    padded: number;
    symbols: readonly { name: string; offset: number; size: number }[];
    dump: readonly string[];
    constants: readonly string[];
  };
  readonly branches: {
    created: number;
    resolved: number;
    fixups: readonly { offset: number; label: number; class: string; state: 'OK' | 'UNRESOLVED' | 'OUT OF RANGE' }[];
  };
  readonly external: { sites: number; symbols: readonly { name: string; count: number }[] };
  readonly summary: {
    errors: number;
    warnings: number;
    infos: number;
    diagnostics: readonly { severity: Severity; record: number; offset: number; message: string }[];
    lines: readonly { offset: number; line: number; column: number; file: string }[];
  };
}

export interface LinkReport {
  readonly relocations: {
    processed: number;
    patched: number;
    sites: readonly { offset: number; symbol: string; bytes: string; stub: number }[];
  };
  readonly stubs: readonly { index: number; offset: number; target: string; name: string; isResolved: boolean }[];
  readonly calls: {
    sites: number;
    direct: number;
    viaStub: number;
    patches: readonly { offset: number; symbol: string; stub: number; bytes: string }[];
  };
  readonly symbols: { table: number; dlsym: number; internal: number; unresolved: number };
  readonly diagnostics: readonly { severity: Severity; message: string }[];
  readonly errors: number;
  readonly warnings: number;
  readonly success: boolean;
}

export interface MemoryReport {
  readonly state: string;
  readonly base: string;
  readonly total: number;
  readonly code: { address: string; used: number; capacity: number };
  readonly trampolines: { address: string; used: number; capacity: number; stubs: number };
  readonly data: { address: string; used: number; capacity: number };
  readonly codeToData: number;
}

export interface SessionReport {
  readonly memory: MemoryReport;
  readonly pipeline: PipelineReport;
  readonly link: LinkReport;
  readonly disassembly: readonly CodeLine[];
  readonly trampolines: readonly { address: string; bytes: string; name: string; target: string }[];
  readonly analysis: { instructions: number; categories: readonly { name: string; count: number }[] };
  readonly reach: {
    external: number;
    inRange: number;
    outOfRange: number;
    internal: number;
    unresolved: number;
    min: number;
    max: number;
    average: number;
    codeBase: string;
    samples: readonly { site: string; target: string; delta: string; name: string }[];
  };
  readonly status: {
    finalized: boolean;
    records: number;
    functions: number;
    dataObjects: number;
    codeBytes: number;
    dataBytes: number;
    stubs: number;
    errors: number;
  };
}

export interface ExecutionReport {
  readonly status: string;
  readonly exitCode: number;
  readonly signal: { number: number; pc: string; symbol: string; line: number } | null;
  readonly encode: {
    instructions: number;
    functions: number;
    fixups: string;
    external: number;
    data: number;
    errors: number;
  };
  readonly link: {
    relocations: string;
    stubs: number;
    patched: number;
    direct: number;
    table: number;
    dlsym: number;
    internal: number;
    unresolved: number;
  };
}

export const hexAddress = (value: number | bigint): string => `0x${BigInt(value).toString(16).padStart(16, '0')}`;

const isDataSymbol = (symbol: CodeSymbol): boolean => !symbol.isFunction;

function dataSymbols(session: JitSession): CodeSymbol[] {
  return [...session.module.symbols.values()].filter(isDataSymbol).sort((one, other) => one.offset - other.offset);
}

export function memoryReport(session: JitSession): MemoryReport {
  const layout = session.layoutInfo();
  return {
    state: layout.state,
    base: hexAddress(layout.base),
    total: layout.totalSize,
    code: { address: hexAddress(layout.codeAddress), used: layout.codeUsed, capacity: layout.codeCapacity },
    trampolines: {
      address: hexAddress(layout.trampolineAddress),
      used: layout.trampolineUsed,
      capacity: layout.trampolineCapacity,
      stubs: session.linkResult.stubs.length,
    },
    data: { address: hexAddress(layout.dataAddress), used: layout.dataUsed, capacity: layout.dataCapacity },
    codeToData: layout.dataAddress - layout.codeAddress,
  };
}

/** Instructions with what stands between them. `notes` gives the remarks behind an instruction. */
function codeLines(
  session: JitSession,
  lines: readonly ListingLine[],
  base: number,
  notes: (line: ListingLine) => string[],
): CodeLine[] {
  const isArm64 = session.jit.host.arch === 'arm64';
  const between = listNotes(session);
  const result: CodeLine[] = [];
  let next = 0;
  for (const line of lines) {
    for (; next < between.length && between[next]!.offset <= line.offset; next++) {
      const { offset, kind, text } = between[next]!;
      result.push({
        kind,
        offset,
        address: hexAddress(base + offset),
        bytes: '',
        text,
        notes: [],
        hasBreakpoint: false,
      });
    }
    const address = base + line.offset;
    result.push({
      kind: 'instruction',
      offset: line.offset,
      address: hexAddress(address),
      bytes: hexBytes(line.bytes, isArm64),
      text: line.text,
      notes: notes(line),
      hasBreakpoint: base !== 0 && session.breakpoints.isSet(address),
    });
  }
  return result;
}

/** What the record of an instruction is about, before linking. */
function recordNote(session: JitSession, line: ListingLine): string[] {
  const inst = session.insts[line.record]!;
  if (inst.kind === Kind.callExt) return [`CALL_EXT ${inst.symbol}`];
  if (inst.kind === Kind.jumpExt) return [`JMP_EXT ${inst.symbol}`];
  // The second word of an address says nothing new.
  const { records, starts } = recordOffsets(session);
  const isFirst = starts[records.indexOf(line.record)] === line.offset;
  if ((inst.kind === Kind.loadAddr || inst.kind === Kind.loadTls) && isFirst) return [`LOAD_ADDR ${inst.symbol}`];
  return [];
}

/** The six phases of making a module. */
export function pipelineReport(session: JitSession, dumpLimit?: number): PipelineReport {
  const { module, insts } = session;
  const { stats } = module;
  const data = module.data.slice();
  const symbols = dataSymbols(session);
  const count = (severity: Severity): number => module.diagnostics.filter((each) => each.severity === severity).length;
  const external = new Map<string, number>();
  for (const { symbol } of module.extCalls) {
    if (!module.symbols.has(symbol)) external.set(symbol, (external.get(symbol) ?? 0) + 1);
  }
  return {
    collection: {
      records: insts.length,
      functions: session.functions.length,
      dataObjects: symbols.length,
      dump: dumpStream(insts, session.jit.target.text, dumpLimit).split('\n'),
    },
    code: {
      bytes: module.code.length,
      instructions: stats.instructionsEmitted,
      functions: session.functions.map(({ name, offset }) => ({ name, offset })),
      labels: [...module.labels].map(([id, offset]) => ({ id, offset })),
      vector: stats.neonOpsEncoded,
      pseudoSkipped: stats.skippedPseudo,
      listing: codeLines(session, listCode(session, 'encoded'), 0, (line) => recordNote(session, line)),
    },
    data: {
      bytes: data.length,
      padded: Math.ceil(data.length / 8) * 8,
      symbols: symbols.map(({ name, offset, size }) => ({ name, offset, size })),
      dump: hexDump(data),
      constants: symbols.filter(({ name }) => name.startsWith('.L')).map((symbol) => constantText(symbol, data)),
    },
    branches: {
      created: stats.fixupsCreated,
      resolved: stats.fixupsResolved,
      fixups: module.fixups.map(({ codeOffset, targetId, branchClass, isResolved }) => ({
        offset: codeOffset,
        label: targetId,
        class: branchClassNames[branchClass],
        state: isResolved ? 'OK' : module.labels.has(targetId) ? 'OUT OF RANGE' : 'UNRESOLVED',
      })),
    },
    external: {
      sites: [...external.values()].reduce((sum, each) => sum + each, 0),
      symbols: [...external].map(([name, times]) => ({ name, count: times })),
    },
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      diagnostics: module.diagnostics.map(({ severity, instIndex, codeOffset, message }) => {
        return { severity, record: instIndex, offset: codeOffset, message };
      }),
      lines: module.sourceMap.map(({ codeOffset, line, column, file }) => ({ offset: codeOffset, line, column, file })),
    },
  };
}

/** Bytes as `0000  68 65 … |he…|`, 16 to a line. */
export function hexDump(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = bytes.subarray(at, at + 16);
    const digits = [...row].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = [...row].map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`0x${at.toString(16).padStart(4, '0')}  ${digits.padEnd(47)}  |${text}|`);
  }
  return lines;
}

/** A constant of the pool as the numbers that it may be. */
function constantText({ name, offset, size }: CodeSymbol, data: Uint8Array): string {
  const view = new DataView(data.buffer, data.byteOffset + offset, size);
  if (size === 4) return `${name} u32 0x${view.getUint32(0, true).toString(16)} f32 ${view.getFloat32(0, true)}`;
  if (size === 8) return `${name} u64 0x${view.getBigUint64(0, true).toString(16)} f64 ${view.getFloat64(0, true)}`;
  return `${name} ${size} bytes`;
}

export function linkReport(session: JitSession): LinkReport {
  const { linkResult } = session;
  const { stats } = linkResult;
  const code = Number(session.layout.code);
  const isArm64 = session.jit.host.arch === 'arm64';
  const patched = (offset: number, size: number): string => hexBytes(session.readCode(code + offset, size), isArm64);
  return {
    relocations: {
      processed: stats.dataRelocsProcessed,
      patched: stats.dataRelocsPatched,
      sites: linkResult.addressPatches.map(({ codeOffset, symbol, stub }) => {
        const bytes = isArm64 ? `${patched(codeOffset, 4)} ${patched(codeOffset + 4, 4)}` : patched(codeOffset, 4);
        return { offset: codeOffset, symbol, bytes, stub };
      }),
    },
    stubs: linkResult.stubs.map(({ name, offset, target, isResolved }, index) => {
      return { index, offset, target: hexAddress(target), name, isResolved };
    }),
    calls: {
      sites: linkResult.callPatches.length,
      direct: linkResult.callPatches.filter(({ stub }) => stub < 0).length,
      viaStub: linkResult.callPatches.filter(({ stub }) => stub >= 0).length,
      patches: linkResult.callPatches.map(({ codeOffset, symbol, stub }) => {
        return { offset: codeOffset, symbol, stub, bytes: patched(codeOffset, 4) };
      }),
    },
    symbols: {
      table: stats.symbolsFromJumpTable,
      dlsym: stats.symbolsFromDlsym,
      internal: stats.symbolsInternal,
      unresolved: stats.symbolsUnresolved,
    },
    diagnostics: linkResult.diagnostics,
    errors: stats.errors,
    warnings: stats.warnings,
    success: linkResult.success,
  };
}

/** The linked code at its addresses: call targets, symbols, source lines where they change. */
function linkedLines(session: JitSession): CodeLine[] {
  const links = linkNotes(session);
  let line = 0;
  return codeLines(session, listCode(session), Number(session.layout.code), ({ offset, bytes }) => {
    const notes: string[] = [];
    const link = noteIn(links, offset, bytes.length);
    if (link !== undefined) notes.push(link);
    const place = session.codeMap.placeAt(offset);
    if (place && place.line !== line) notes.push(`line ${place.line}`);
    line = place?.line ?? 0;
    return notes;
  });
}

export function reachReport(session: JitSession, reach = new ReachAnalysis()): SessionReport['reach'] {
  reach.add(session.module, session.layout, session.linkResult);
  const { min, max, average } = reach.distances;
  return {
    external: reach.totalExternal,
    inRange: reach.inRange,
    outOfRange: reach.outOfRange,
    internal: reach.internalCalls,
    unresolved: reach.unresolvedCalls,
    min,
    max,
    average,
    codeBase: hexAddress(session.layout.code),
    samples: reach.samples.map(({ site, target, delta, name }) => {
      return { site: hexAddress(site), target: hexAddress(target), delta: String(delta), name };
    }),
  };
}

/** All that can be said about a session. */
export function sessionReport(session: JitSession, dumpLimit?: number): SessionReport {
  const { module, linkResult } = session;
  const pipeline = pipelineReport(session, dumpLimit);
  const disassembly = linkedLines(session);
  const instructions = disassembly.filter(({ kind }) => kind === 'instruction').map(({ text }) => text);
  const stubs = Number(session.layout.stubs);
  return {
    memory: memoryReport(session),
    pipeline,
    link: linkReport(session),
    disassembly,
    trampolines: linkResult.stubs.map(({ name, offset, target }) => {
      const bytes = hexBytes(session.readCode(stubs + offset, 8), false);
      return { address: hexAddress(stubs + offset), bytes, name, target: hexAddress(target) };
    }),
    analysis: {
      instructions: instructions.length,
      categories: countCategories(instructions, session.jit.host.arch),
    },
    reach: reachReport(session),
    status: {
      finalized: session.finalized,
      records: session.insts.length,
      functions: session.functions.length,
      dataObjects: pipeline.collection.dataObjects,
      codeBytes: module.code.length,
      dataBytes: module.data.length,
      stubs: linkResult.stubs.length,
      errors: module.stats.errorCount + linkResult.stats.errors,
    },
  };
}

function statusText(result: JitExecResult): string {
  if (result.signal < 0) return 'NOT RUN';
  if (result.timedOut) return 'TIMEOUT';
  if (result.interrupted) return 'STOPPED';
  return result.signal > 0 ? `CRASHED (${result.signalName})` : 'Completed';
}

/** How a run ended, beside the numbers of its making. */
export function executionReport(result: JitExecResult): ExecutionReport {
  const { encodeStats: encode, linkStats: link, site } = result;
  const symbol = site?.symbol ? `${site.symbol.name}+0x${site.symbol.offset.toString(16)}` : '';
  return {
    status: statusText(result),
    exitCode: result.exitCode,
    signal: site ? { number: result.signal, pc: hexAddress(result.crashPc), symbol, line: result.crashLine } : null,
    encode: {
      instructions: encode.instructionsEmitted,
      functions: encode.functionsEncoded,
      fixups: `${encode.fixupsResolved}/${encode.fixupsCreated}`,
      external: encode.extCallsRecorded,
      data: encode.dataBytesEmitted,
      errors: encode.errorCount,
    },
    link: {
      relocations: `${link.dataRelocsPatched}/${link.dataRelocsProcessed}`,
      stubs: link.trampolinesGenerated,
      patched: link.extCallsPatched,
      direct: link.extCallsDirect,
      table: link.symbolsFromJumpTable,
      dlsym: link.symbolsFromDlsym,
      internal: link.symbolsInternal,
      unresolved: link.symbolsUnresolved,
    },
  };
}
