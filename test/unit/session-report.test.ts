// The full report of two fixed examples, with everything masked that depends on where memory lies. The golden files lie
// in test/e2e/reports; UPDATE=1 rewrites them. Both examples are machine code by hand for each machine, so that the
// instruction selector may get better without touching them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Jit } from '../../src/session/jit.ts';
import { executionReport, sessionReport } from '../../src/session/report.ts';
import { executionText, linkText, memoryText, pipelineText, sessionText } from '../../src/session/report-text.ts';
import { loadTarget } from '../../src/session/targets.ts';
import { parseDump } from '../../src/target/dump.ts';
import { encodeModule } from '../../src/target/native.ts';

const root = process.cwd();
const jit = await Jit.open();
after(() => jit.dispose());

const { arch } = process;
/** Far below every region, so that calls go through stubs on every machine. */
const symbols = { say: 4096, newline: 8192 };
const records = readFileSync(join(root, `test/e2e/reports/branch-${arch}.records`), 'utf8');

/** Addresses, distances and words that hold them. */
function masked(report: string, linked: ReadonlySet<string>): string {
  return report
    .replace(/0x[0-9a-f]{9,16}\b/g, 'ADDRESS')
    .replace(/\b[0-9a-f]{8}( [0-9a-f]{8})?$/gm, (word) => (linked.has(word.slice(0, 8)) ? 'WORD' : word))
    .replace(/^(ADDRESS {2})[0-9a-f]+ +(.*; [→=].*)$/gm, '$1WORD  $2')
    .replace(/ → ADDRESS {2}-?\d+ {2}/g, ' → ADDRESS  DELTA  ')
    .replace(/(min|max|avg) [\d.]+ [KMGT]?B/g, '$1 DISTANCE')
    .replace(/\d+ \/ \d+|total \d+/g, (text) => text.replace(/\d+/g, 'N'));
}

function golden(name: string, text: string): void {
  const path = join(root, 'test/e2e/reports', name);
  if (process.env.UPDATE === '1') writeFileSync(path, text);
  assert.ok(existsSync(path), `${name} is missing: UPDATE=1 writes it`);
  assert.equal(text, readFileSync(path, 'utf8'));
}

test('the full report has the shape it always had', () => {
  const session = jit.assemble(records, { symbols });
  const report = sessionReport(session);
  const linked = new Set([
    ...report.link.relocations.sites.map(({ bytes }) => bytes.slice(0, 8)),
    ...report.link.calls.patches.map(({ bytes }) => bytes),
  ]);
  golden(`branch-${arch}.txt`, masked(sessionText(report), linked));
  session.dispose();
});

test('the execution report: how it ended, and the numbers of its making', () => {
  const ignore = { signature: 'void (address)', call: () => undefined };
  const session = jit.assemble(records, { callbacks: { say: ignore, newline: ignore } });
  const lines = executionText(executionReport(session.execute())).split('\n');
  const { instructionsEmitted } = session.module.stats;
  assert.match(lines[0]!, /^==== JIT EXECUTION =+$/);
  assert.deepEqual(lines.slice(1, 5), [
    'status       Completed',
    'exit code    0',
    'signal/pc    –',
    `encode       instructions ${instructionsEmitted}  functions 1  fixups 2/2  external 3  data 7  errors 0`,
  ]);
  assert.match(
    lines[5]!,
    /^link {9}relocs 2\/2 {2}stubs \d {2}patched 3 \(direct \d\) {2}table 2 dlsym 0 internal 2 unresolved 0$/,
  );
  session.dispose();
});

test('sections come in their order, each with its title', () => {
  const session = jit.assemble(records, { symbols });
  const text = sessionText(sessionReport(session));
  const titles = ['JIT MEMORY', 'JIT PIPELINE REPORT', 'Phase 1: Collection', 'Phase 2: Code generation'];
  titles.push('Phase 3: Data generation', 'Phase 4: Linking (branches)', 'Phase 5: External calls');
  titles.push('Phase 6: Diagnostics and summary', 'JIT LINK REPORT', 'Data relocations', 'Trampoline island');
  titles.push(
    'RESULT: SUCCESS',
    'LINKED DISASSEMBLY',
    '---- trampolines',
    '---- instruction analysis',
    '---- BL reach',
  );
  titles.push('JIT SESSION');
  const places = titles.map((title) => text.indexOf(title));
  assert.ok(!places.includes(-1), titles[places.indexOf(-1)]);
  assert.deepEqual(
    places,
    [...places].sort((one, other) => one - other),
  );
  session.dispose();
});

test('the report is data: JSON holds it all', () => {
  const session = jit.assemble(records, { symbols });
  const report = sessionReport(session);
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  assert.equal(sessionText(JSON.parse(JSON.stringify(report)) as typeof report), sessionText(report));
  assert.deepEqual(report.pipeline.external, {
    sites: 3,
    symbols: [
      { name: 'say', count: 2 },
      { name: 'newline', count: 1 },
    ],
  });
  session.dispose();
});

test('what is wrong is in the reports', () => {
  const missing = jit.assemble(records);
  assert.match(linkText(sessionReport(missing).link), /^ {3}\[0\] .* say +UNRESOLVED$/m);
  assert.match(linkText(sessionReport(missing).link), /^RESULT: FAILED \(2 errors\)$/m);
  assert.match(memoryText(sessionReport(missing).memory), /^state +writable \(RW\)$/m);
  assert.match(executionText(executionReport(missing.execute())), /^status +NOT RUN$/m);
  missing.dispose();
  const broken = jit.assemble(records.replace('LABEL            .L11', 'LABEL            .L12'), { symbols });
  assert.match(pipelineText(sessionReport(broken).pipeline), /→ \.L11 {2}\S+ {2}\[UNRESOLVED\]$/m);
  assert.match(pipelineText(sessionReport(broken).pipeline), /^ {3}\[0\] ERROR inst\[\d+\] @0x[0-9a-f]{4}: /m);
  broken.dispose();
});

test('a dump that is too long is cut', () => {
  const session = jit.assemble(records, { symbols });
  const { dump } = sessionReport(session, 3).pipeline.collection;
  assert.deepEqual([dump.length, dump[3]], [4, `… ${session.insts.length - 3} more`]);
  session.dispose();
});

test('ARM64: words and fixups of the fixed example', async () => {
  // cmp, b.lt, bl, b and their distances, as the manual's encodings give them.
  const target = await loadTarget('arm64');
  const text = readFileSync(join(root, 'test/e2e/reports/branch-arm64.records'), 'utf8');
  const module = encodeModule(parseDump(text, target.text), target.native);
  assert.deepEqual(
    module.fixups.map(({ codeOffset, targetId, isResolved }) => [codeOffset, targetId, isResolved]),
    [
      [0x10, 10, true],
      [0x24, 11, true],
    ],
  );
  assert.deepEqual([module.code.read32(0x10), module.code.read32(0x24)], [0x540000cb, 0x14000005]);
  assert.equal(module.code.length, 72);
});
