// The product of encoding: bytes and everything that still has to be said about them. The linker turns it into an
// image in memory, objfile/ into a relocatable file, and reports read its tables.

import { ByteBuffer } from '../base/byte-buffer.ts';

/** Machines that code is made for. */
export type Machine = 'x64' | 'arm64';

/** How a branch inside the module finds its label. Ranges are those of the instruction's displacement field. */
export const BranchClass = {
  /** ARM64 B, BL: ±128 MiB. */
  imm26: 0,
  /** ARM64 B.cond, CBZ, CBNZ: ±1 MiB. */
  imm19: 1,
  /** ARM64 TBZ, TBNZ: ±32 KiB. */
  imm14: 2,
  /** x86-64, one byte: −128 … 127 from the end of the instruction. */
  rel8: 3,
  /** x86-64, four bytes: ±2 GiB from the end of the instruction. */
  rel32: 4,
} as const;
export type BranchClass = (typeof BranchClass)[keyof typeof BranchClass];

export const branchClassNames = [
  'B/BL(imm26)',
  'B.cc/CBZ(imm19)',
  'TBZ(imm14)',
  'JMP/JCC(rel8)',
  'JMP/JCC(rel32)',
] as const;

/** A branch to a label, patched when all offsets are known. */
export interface Fixup {
  /** Offset of the instruction (ARM64) or of the displacement field (x86-64). */
  readonly codeOffset: number;
  readonly targetId: number;
  readonly branchClass: BranchClass;
  readonly instIndex: number;
  isResolved: boolean;
}

/** How the address of a symbol is put into code. */
export const RelocForm = {
  /** ARM64: ADRP at codeOffset, ADD :lo12: four bytes after it. */
  adrpAdd: 0,
  /** ARM64: scaled load or store with :lo12: at codeOffset, the page being in its base register; size tells the scale. */
  loadLo12: 1,
  /** ARM64: ADR. */
  adr: 2,
  /** ARM64: ADRP alone. */
  adrp: 3,
  /** x86-64: disp32 relative to the end of the instruction, which lies `tail` bytes after the field's end. */
  rip32: 4,
  /** x86-64: 64-bit absolute immediate at codeOffset. */
  abs64: 5,
  /** Thread-local, local-exec model: ARM64 ADD :tprel_hi12: / :tprel_lo12_nc: pair at codeOffset. */
  tprelPair: 6,
  /** Thread-local, local-exec model: x86-64 disp32 at codeOffset (R_X86_64_TPOFF32). */
  tpoff32: 7,
  /** ARM64: ADRP + LDR of a GOT entry; x86-64: disp32 of a GOT entry (GOTPCREL). Only in object files. */
  got: 8,
} as const;
export type RelocForm = (typeof RelocForm)[keyof typeof RelocForm];

/** A place in the code that needs the address of a symbol. */
export interface AddressReloc {
  readonly codeOffset: number;
  readonly symbol: string;
  readonly addend: bigint;
  readonly form: RelocForm;
  /** Bytes of the access for `loadLo12`; 0 otherwise. */
  readonly size: number;
  /** Bytes of the instruction after the field (`rip32`). */
  readonly tail: number;
  readonly instIndex: number;
}

/** A call or tail jump to a function that may lie anywhere. */
export interface ExternalCall {
  /** Offset of the BL or B word (ARM64), of the rel32 field (x86-64). */
  readonly codeOffset: number;
  readonly symbol: string;
  readonly isTail: boolean;
  readonly instIndex: number;
}

/** A place in the data that holds the address of a symbol. */
export interface DataReloc {
  readonly dataOffset: number;
  readonly symbol: string;
  readonly addend: bigint;
  /** 8, or 4 for an address that must fit 32 bits. */
  readonly size: 4 | 8;
  readonly instIndex: number;
}

/** A place in the data that holds the address of a code label (jump tables). */
export interface LabelReloc {
  readonly dataOffset: number;
  readonly targetId: number;
  readonly instIndex: number;
}

export interface SourceLine {
  readonly codeOffset: number;
  readonly line: number;
  readonly column: number;
  readonly file: string;
}

/**
 * What a symbol belongs to. All data, whatever its section, lies in the one `data` buffer in source order; an object
 * file sorts it into sections, an image in memory keeps it together.
 */
export type Section = 'text' | 'data' | 'rodata' | 'bss' | 'tdata' | 'tbss';

export interface CodeSymbol {
  readonly name: string;
  readonly section: Section;
  /** Offset in `code` (section text) or in `data` (every other section). */
  readonly offset: number;
  size: number;
  readonly align: number;
  readonly isExport: boolean;
  readonly isFunction: boolean;
  /** Defined by many modules, kept once: a common symbol, a weak one where it is thread-local. */
  readonly isCommon: boolean;
  /** Name and flags of a section chosen by the source, or null. */
  readonly sectionName: string | null;
  readonly sectionFlags: string | null;
  /** Frame size in bytes of a function, the saved frame pointer and return address included; 0 for data. */
  readonly frameSize: number;
}

export type Severity = 'info' | 'warning' | 'error';

export interface CodeDiagnostic {
  readonly severity: Severity;
  readonly instIndex: number;
  readonly codeOffset: number;
  readonly message: string;
}

export class EncodeStats {
  instructionsEmitted = 0;
  labelsRecorded = 0;
  fixupsCreated = 0;
  fixupsResolved = 0;
  extCallsRecorded = 0;
  sourceMapEntries = 0;
  dataBytesEmitted = 0;
  errorCount = 0;
  skippedPseudo = 0;
  functionsEncoded = 0;
  neonOpsEncoded = 0;
  commentsRecorded = 0;
}

/** Code, data and tables of one encoded stream. */
export class JitModule {
  readonly machine: Machine;
  readonly code = new ByteBuffer(4096);
  readonly data = new ByteBuffer(1024);
  /** Code offset by label id. */
  readonly labels = new Map<number, number>();
  readonly fixups: Fixup[] = [];
  readonly extCalls: ExternalCall[] = [];
  readonly addressRelocs: AddressReloc[] = [];
  readonly dataRelocs: DataReloc[] = [];
  readonly labelRelocs: LabelReloc[] = [];
  readonly comments: { readonly codeOffset: number; readonly text: string }[] = [];
  readonly symbols = new Map<string, CodeSymbol>();
  readonly diagnostics: CodeDiagnostic[] = [];
  readonly stats = new EncodeStats();
  /** Code offset at which the runtime library begins; 0 without one. */
  libraryStart = 0;
  private lines: SourceLine[] = [];
  private readLines: (() => SourceLine[]) | null = null;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  /** Ascending by offset; one entry per change of line. */
  get sourceMap(): SourceLine[] {
    if (this.readLines) this.lines = this.readLines();
    this.readLines = null;
    return this.lines;
  }

  /** Make the source map when somebody wants it: a program that runs to its end needs none. */
  deferSourceMap(read: () => SourceLine[]): void {
    this.readLines = read;
  }

  /** True when nothing stands in the way of linking: an encoding error is fatal. */
  get isSound(): boolean {
    return this.stats.errorCount === 0;
  }
}
