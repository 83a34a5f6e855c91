// The text of a fault: what happened and where, all registers, the code around the PC, the calls that led there.

import type { Address } from '../host/host.ts';
import type { Crash } from '../jit/crash.ts';
import { hexBytes, linkNotes, listCode } from './listing.ts';
import type { CrashSite, JitExecResult } from './result.ts';
import type { JitSession } from './session.ts';

const word = (value: bigint | number): string => BigInt(value).toString(16).padStart(16, '0');
const address = (value: Address): string => `0x${word(value)}`;
const short = (value: Address): string => `0x${value.toString(16)}`;

const places = {
  jit: 'jit code',
  stub: 'linker stub',
  runtime: 'C code called by the program',
  foreign: 'foreign code',
};

/** Instructions shown before and behind the one that failed. */
const context = 4;

/** The dump of a result's fault; empty when it has none. `withVectors` adds the vector registers. */
export function crashDump(session: JitSession, result: JitExecResult, withVectors = false): string {
  const { site } = result;
  if (!site) return '';
  const lines = [headline(result, site), `    in: ${places[site.in]}      session: ${session.id}`];
  if (site.unresolved !== null) lines.push(`    unresolved symbol: ${site.unresolved}`);
  if (result.isStackOverflow) lines.push('    stack overflow: the recursion is too deep');
  lines.push(...registerRows(site.crash));
  if (withVectors) {
    site.crash.vectors.forEach(({ low, high }, index) => {
      lines.push(`  v${String(index).padEnd(2)} ${word(high)} ${word(low)}`);
    });
  }
  lines.push(...codeAround(session, site.crash.pc), ...traceLines(site));
  return `${lines.join('\n')}\n`;
}

function headline(result: JitExecResult, { crash, symbol, place }: CrashSite): string {
  const what = result.timedOut
    ? 'time limit'
    : result.interrupted
      ? 'interrupted'
      : `${result.signalName} (${result.signal})`;
  const where = symbol ? `  ${symbol.name}+0x${symbol.offset.toString(16)}` : '';
  const line = place ? `  ${place.file === '' ? '' : `${place.file} `}line ${place.line}` : '';
  const isAccess = crash.name === 'SIGSEGV' || crash.name === 'SIGBUS';
  const fault =
    isAccess && !result.timedOut && !result.interrupted ? `   fault address 0x${word(crash.faultAddress)}` : '';
  return `*** JIT crash: ${what} at ${address(crash.pc)}${where}${line}${fault}`;
}

/** Names of the bits of the ARM64 flags, N Z C V, in capitals where set. */
function armFlags(pstate: bigint): string {
  return [...'nzcv'].map((flag, index) => ((pstate >> BigInt(31 - index)) & 1n ? flag.toUpperCase() : flag)).join('');
}

function registerRows(crash: Crash): string[] {
  const special = new Set(['sp', 'pc', 'pstate', 'rip', 'rflags']);
  const all = [...crash.registers];
  const general = all.filter(([name]) => !special.has(name));
  const rows: string[] = [];
  for (let at = 0; at < general.length; at += 4) {
    rows.push(
      `  ${general
        .slice(at, at + 4)
        .map(([name, value]) => `${name.padEnd(3)} ${word(value)}`)
        .join('  ')}`,
    );
  }
  const last = all.filter(([name]) => special.has(name));
  rows.push(
    `  ${last.map(([name, value]) => `${name} ${word(value)}${name === 'pstate' ? ` [${armFlags(value)}]` : ''}`).join('  ')}`,
  );
  return rows;
}

function codeAround(session: JitSession, pc: Address): string[] {
  if (session.isJitPC(pc) !== 'code') return [];
  const code = Number(session.layout.code);
  const isArm64 = session.jit.host.arch === 'arm64';
  const notes = linkNotes(session);
  const all = listCode(session);
  const found = all.findIndex(({ offset, bytes }) => code + offset <= pc && pc < code + offset + bytes.length);
  if (found < 0) return [];
  return all.slice(Math.max(0, found - context), found + context + 1).map(({ offset, bytes, text }, index) => {
    const here = code + offset;
    const mark = here <= pc && pc < here + bytes.length ? '     > ' : index === 0 ? '  code:' : '       ';
    const note = noteIn(notes, offset, bytes.length);
    return `${mark} ${short(here)}  ${hexBytes(bytes, isArm64).padEnd(isArm64 ? 8 : 22)}  ${text}${note ? `  ; ${note}` : ''}`;
  });
}

/** The note that lies in an instruction: on x86-64 it is about a field inside of it. */
export function noteIn(notes: ReadonlyMap<number, string>, offset: number, size: number): string | undefined {
  for (let at = offset; at < offset + size; at++) {
    const note = notes.get(at);
    if (note !== undefined) return note;
  }
  return undefined;
}

/** How many frames of a deep recursion are shown from each end. */
const shownFrames = 16;

function traceLines({ frames }: CrashSite): string[] {
  const lines = frames.map(({ pc, name, offset, place }, index) => {
    const where = name === null ? 'outside of the session' : `${name}+0x${offset.toString(16)}`;
    const line = place ? ` (${place.file === '' ? '' : `${place.file} `}line ${place.line})` : '';
    return `   #${index} ${short(pc)} ${where}${line}`;
  });
  if (lines.length > 2 * shownFrames) {
    const hidden = lines.length - 2 * shownFrames;
    lines.splice(shownFrames, hidden, `   … ${hidden} more`);
  }
  return ['  stack:', ...lines];
}
