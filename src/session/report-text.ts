// The reports as text. Section names, field names and their order are what tools and tests look for; widths are taste.

import type { CodeLine, ExecutionReport, LinkReport, MemoryReport, PipelineReport, SessionReport } from './report.ts';

const offset = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`;
const rule = (title: string, width: number): string => `==== ${title} `.padEnd(width, '=');

export function memoryText(memory: MemoryReport): string {
  const { code, trampolines, data } = memory;
  const state =
    memory.state === 'executable' ? 'executable (RX)' : memory.state === 'writable' ? 'writable (RW)' : memory.state;
  return [
    rule('JIT MEMORY', 48),
    `state        ${state}`,
    `base         ${memory.base}   total ${memory.total}`,
    `code         ${code.address}   ${code.used} / ${code.capacity}`,
    `trampolines  ${trampolines.address}   ${trampolines.used} / ${trampolines.capacity}   (${trampolines.stubs} stubs)`,
    `data         ${data.address}   ${data.used} / ${data.capacity}    (RW)`,
    `code→data    ${memory.codeToData} bytes`,
  ].join('\n');
}

const widest = 120;

/** Items behind a heading, in lines of a width that people read. */
function listed(heading: string, items: readonly string[]): string[] {
  const lines = [`${heading}${items[0] ?? '(none)'}`];
  for (const item of items.slice(1)) {
    const longer = `${lines.at(-1)!}, ${item}`;
    if (longer.length < widest) lines[lines.length - 1] = longer;
    else {
      lines[lines.length - 1] += ',';
      lines.push(`${' '.repeat(heading.length)}${item}`);
    }
  }
  return lines;
}

/** `address` chooses between offsets and addresses; functions after the first are set off by a blank line. */
function codeText(lines: readonly CodeLine[], place: (line: CodeLine) => string, indent: string): string[] {
  const width = Math.max(8, ...lines.map(({ bytes }) => Math.min(bytes.length, 22)));
  const texts: string[] = [];
  for (const line of lines) {
    if (line.kind === 'function') {
      if (texts.length > 0) texts.push('');
      texts.push(`${indent}${line.text}:`);
    } else if (line.kind === 'label') {
      texts.push(`${indent}${line.text}:`);
    } else if (line.kind === 'comment') {
      texts.push(`${indent}; ${line.text}`);
    } else {
      const notes = line.notes.map((note) => `; ${note}`).join(' ');
      const text = `${line.text}${line.hasBreakpoint ? ' *' : ''}`;
      texts.push(
        `${indent}${place(line)}  ${line.bytes.padEnd(width)}  ${notes === '' ? text : `${text.padEnd(32)}  ${notes}`}`,
      );
    }
  }
  return texts;
}

export function pipelineText(report: PipelineReport): string {
  const { collection, code, data, branches, external, summary } = report;
  const width = Math.max(0, ...external.symbols.map(({ name }) => name.length));
  const isOneFile = summary.lines.every(({ file }) => file === summary.lines[0]!.file);
  const lines = summary.lines.map(
    ({ offset: at, line, column, file }) =>
      `   ${offset(at)} → line ${line} col ${column}${isOneFile ? '' : ` of ${file}`}`,
  );
  return [
    rule('JIT PIPELINE REPORT', 77),
    '-- Phase 1: Collection',
    `   records ${collection.records}   functions ${collection.functions}   data objects ${collection.dataObjects}`,
    ...collection.dump.filter((line) => line !== '').map((line) => `   ${line}`),
    '-- Phase 2: Code generation',
    `   code ${code.bytes} bytes   instructions ${code.instructions}   functions ${code.functions.length}   labels ${code.labels.length}   NEON ${code.vector}   pseudo skipped ${code.pseudoSkipped}`,
    ...listed(
      '   functions: ',
      code.functions.map(({ name, offset: at }) => `${name} @${offset(at)}`),
    ),
    ...listed(
      '   labels:    ',
      code.labels.map(({ id, offset: at }) => `.L${id} @${offset(at)}`),
    ),
    ...codeText(code.listing, (line) => offset(line.offset), '   '),
    '-- Phase 3: Data generation',
    `   data ${data.bytes} bytes (${data.padded} with padding)   symbols ${data.symbols.length}`,
    ...data.dump.map((line) => `   ${line}`),
    ...data.symbols.map(({ name, offset: at, size }) => `   ${name} @${offset(at)} size ${size}`),
    ...data.constants.map((line) => `   ${line}`),
    '-- Phase 4: Linking (branches)',
    `   fixups created ${branches.created}   resolved ${branches.resolved}   unresolved ${branches.created - branches.resolved}`,
    ...branches.fixups.map(
      ({ offset: at, label, class: name, state }, index) =>
        `   [${index}] @${offset(at)} → .L${label}  ${name}  [${state}]`,
    ),
    '-- Phase 5: External calls',
    `   sites ${external.sites}   unique symbols ${external.symbols.length}`,
    ...external.symbols.map(({ name, count }) => `   ${name.padEnd(width)}  x${count}`),
    '-- Phase 6: Diagnostics and summary',
    `   errors ${summary.errors}   warnings ${summary.warnings}   infos ${summary.infos}`,
    ...summary.diagnostics.map(
      ({ severity, record, offset: at, message }, index) =>
        `   [${index}] ${severity.toUpperCase()} inst[${record}] @${offset(at)}: ${message}`,
    ),
    ...(lines.length === 0 ? ['   source map: (empty)'] : ['   source map:', ...lines]),
    `   summary: code ${code.bytes}  data ${data.bytes}  functions ${code.functions.length}  external ${external.sites}  errors ${summary.errors}`,
    '='.repeat(77),
  ].join('\n');
}

const linkTitle = (title: string): string => title.padEnd(28);
const via = (stub: number): string => (stub < 0 ? '' : `  stub ${stub}`);

export function linkText(report: LinkReport): string {
  const { relocations, stubs, calls, symbols } = report;
  const width = Math.max(0, ...relocations.sites.map(({ symbol }) => symbol.length));
  const names = Math.max(0, ...stubs.map(({ name }) => name.length));
  return [
    rule('JIT LINK REPORT', 48),
    `${linkTitle('-- Data relocations')}processed ${relocations.processed}  patched ${relocations.patched}`,
    ...relocations.sites.map(
      ({ offset: at, symbol, bytes, stub }) => `   @${offset(at)} → ${symbol.padEnd(width)}  ${bytes}${via(stub)}`,
    ),
    `${linkTitle('-- Trampoline island')}stubs ${stubs.length}`,
    ...stubs.map(
      ({ index, offset: at, target, name, isResolved }) =>
        `   [${index}] +${offset(at)} → ${target}  ${name.padEnd(names)}   ${isResolved ? 'OK' : 'UNRESOLVED'}`,
    ),
    `${linkTitle('-- External calls')}sites ${calls.sites}  direct ${calls.direct}  via stub ${calls.viaStub}`,
    ...calls.patches.map(
      ({ offset: at, symbol, stub, bytes }) => `   @${offset(at)} → ${stub < 0 ? symbol : `stub ${stub}`}  ${bytes}`,
    ),
    `${linkTitle('-- Symbols')}jump table ${symbols.table}  dlsym ${symbols.dlsym}  internal ${symbols.internal}  unresolved ${symbols.unresolved}`,
    `${linkTitle('-- Diagnostics')}errors ${report.errors}  warnings ${report.warnings}`,
    ...report.diagnostics.map(({ severity, message }) => `   ${severity.toUpperCase()} ${message}`),
    `RESULT: ${report.success ? 'SUCCESS' : `FAILED (${report.errors} errors)`}`,
  ].join('\n');
}

const shortAddress = (address: string): string => `0x${BigInt(address).toString(16).padStart(8, '0')}`;

/** A distance in the unit that leaves it readable. */
function distance(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  for (; value >= 1024 && unit < units.length - 1; unit++) value /= 1024;
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}

export function disassemblyText(report: SessionReport): string {
  return codeText(report.disassembly, (line) => shortAddress(line.address), '').join('\n');
}

function trampolineText(report: SessionReport): string {
  const rows = report.trampolines.map(
    ({ address, bytes, name, target }) => `${shortAddress(address)}  ${bytes}  → ${target}  ; ${name}`,
  );
  return ['---- trampolines', ...rows].join('\n');
}

function analysisText({ analysis }: SessionReport): string {
  const parts = analysis.categories.map(({ name, count }) => {
    const percent = ((100 * count) / analysis.instructions).toFixed(1);
    return `${name.padEnd(11)} ${String(count).padStart(4)}  ${percent.padStart(5)}%`;
  });
  return [`---- instruction analysis (${analysis.instructions} instructions)`, parts.join('   ')].join('\n').trimEnd();
}

export function reachText(reach: SessionReport['reach']): string {
  const { min, max, average } = reach;
  return [
    '---- BL reach',
    `external ${reach.external}  in range ${reach.inRange}  out of range ${reach.outOfRange}  internal ${reach.internal}  unresolved ${reach.unresolved}   |delta| min ${distance(min)} max ${distance(max)} avg ${distance(average)}`,
    ...reach.samples.map(({ site, target, delta, name }) => `  ${shortAddress(site)} → ${target}  ${delta}  ${name}`),
    `code base ${reach.codeBase}`,
  ].join('\n');
}

function statusText({ status }: SessionReport): string {
  return [
    rule('JIT SESSION', 48),
    `finalized    ${status.finalized ? 'yes' : 'no'}`,
    `records      ${status.records}   functions ${status.functions}   data objects ${status.dataObjects}`,
    `code         ${status.codeBytes} bytes   data ${status.dataBytes} bytes   stubs ${status.stubs}   errors ${status.errors}`,
  ].join('\n');
}

/** The full report of a session, in the fixed order of its sections. */
export function sessionText(report: SessionReport): string {
  const sections = [
    memoryText(report.memory),
    pipelineText(report.pipeline),
    linkText(report.link),
    `${rule('LINKED DISASSEMBLY', 48)}\n${disassemblyText(report)}`,
    trampolineText(report),
    analysisText(report),
    reachText(report.reach),
    statusText(report),
  ];
  return `${sections.join('\n')}\n`;
}

export function executionText(report: ExecutionReport): string {
  const { signal, encode, link } = report;
  const where = signal
    ? `${signal.number} at ${signal.pc}${signal.symbol === '' ? '' : ` ${signal.symbol}`}${signal.line === 0 ? '' : `, line ${signal.line}`}`
    : '–';
  return [
    rule('JIT EXECUTION', 48),
    `status       ${report.status}`,
    `exit code    ${report.exitCode}`,
    `signal/pc    ${where}`,
    `encode       instructions ${encode.instructions}  functions ${encode.functions}  fixups ${encode.fixups}  external ${encode.external}  data ${encode.data}  errors ${encode.errors}`,
    `link         relocs ${link.relocations}  stubs ${link.stubs}  patched ${link.patched} (direct ${link.direct})  table ${link.table} dlsym ${link.dlsym} internal ${link.internal} unresolved ${link.unresolved}`,
    '',
  ].join('\n');
}
