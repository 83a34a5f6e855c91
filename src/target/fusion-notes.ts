// Comments on fused records, for reports: what more than one instruction of the IL has become.

import { JitInst, Kind } from './jitinst.ts';

/** Put a comment before each record from `start` on that `describe` has words for. */
export function noteFusions(out: JitInst[], start: number, describe: (inst: JitInst) => string | undefined): void {
  const records = out.splice(start);
  for (const inst of records) {
    const text = describe(inst);
    if (text !== undefined) {
      const note = new JitInst(Kind.comment, 0, -1, -1, -1, 0);
      note.symbol = text;
      out.push(note);
    }
    out.push(inst);
  }
}
