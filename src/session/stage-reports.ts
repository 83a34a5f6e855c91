// What the stages made, in a line or two each, and which records came out of fusion: two or three operations of the IL in
// one instruction.

import type { Module } from '../il/ir.ts';
import type { Compiled } from './compile.ts';
import { flowCounts } from './control-flow.ts';
import { printIl } from './pipeline.ts';
import { printRecord, type RecordText } from '../target/dump.ts';
import { type JitInst, Kind } from '../target/jitinst.ts';

export { printIl };

/** How much IL a program became. Blocks are put in order. */
export function ilSummary(module: Module): string {
  const bytes = printIl(module).length;
  const { blocks, edges, loops, unreachable } = flowCounts(module);
  return `IL: ${bytes} bytes, ${module.fns.length} functions, ${module.data.length} data objects
CFG: blocks ${blocks}, edges ${edges}, loops ${loops}, unreachable ${unreachable}
`;
}

/** How much code it became, without the library's. */
export const codeSummary = ({ insts, module }: Compiled): string =>
  `code: ${insts.length} records, ${module.code.length} bytes, data ${module.data.length} bytes\n`;

/** The text of a record tells what was fused, on either machine. */
const patterns = {
  madd: /^(MADD|MSUB|MNEG|FMADD|FMSUB|FNMADD|FNMSUB|vfn?m(add|sub)|VFN?M(ADD|SUB))/i,
  shift: /, (lsl|lsr|asr|[su]xt[bhw]) #\d|, [su]xt[bhw]\b(?![^[]*\])/,
  pairs: /^(LDP|STP)/,
  indexed: /\[[^\]]*(, (x|w)\d+|\d\*)/,
} as const;

export type FusionName = keyof typeof patterns;

/** One line for each fused record: its function, number and text. */
export function fusedRecords(insts: readonly JitInst[], text: RecordText, fusion: FusionName): string {
  const lines: string[] = [];
  let fn = '';
  insts.forEach((inst, index) => {
    if (inst.kind === Kind.funcBegin) fn = inst.symbol;
    const shown = printRecord(inst, text);
    if (patterns[fusion].test(shown)) lines.push(`${fusion}: $${fn} [${index}] ${shown}`);
  });
  return lines.map((line) => `${line}\n`).join('');
}
