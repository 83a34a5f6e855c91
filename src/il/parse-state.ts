// What the parts of the IL parser share: the text, the module under construction, and the types of signatures.

import { type Block, type Ins, Module, type ReturnType } from './ir.ts';
import { clsOfCode } from './keywords.ts';
import { NameTable } from './names.ts';
import { type IlDiagnostic, Positions } from './positions.ts';
import { Cls, Ext, extNames, type Ref } from './ref.ts';
import { Char, Scanner } from './scanner.ts';

export class ParseState {
  readonly scan: Scanner;
  readonly module: Module;
  readonly positions: Positions;
  readonly diagnostics: IlDiagnostic[];
  readonly typeNumbers: Map<string, number>;
  /** Names of the function being read. */
  readonly temps: NameTable;
  readonly blocks: NameTable;
  readonly symbols: NameTable;
  readonly floats: NameTable;
  file: string;
  /** What `dbgloc` names besides. */
  readonly files: string[];
  /** Lists that parts of a function are gathered in before they get lists of their own. */
  readonly ins: Ins[];
  readonly args: Ref[];
  readonly from: Block[];

  constructor(text: string) {
    this.scan = new Scanner(text);
    this.module = new Module();
    this.positions = new Positions(text);
    this.diagnostics = [];
    this.typeNumbers = new Map();
    this.temps = new NameTable();
    this.blocks = new NameTable();
    this.symbols = new NameTable();
    this.floats = new NameTable();
    this.file = '';
    this.files = [];
    this.ins = [];
    this.args = [];
    this.from = [];
  }

  report(offset: number, message: string): void {
    if (this.diagnostics.length < diagnosticLimit) this.diagnostics.push(this.positions.diagnostic(offset, message));
  }
}

const diagnosticLimit = 100;

/** The number of the type whose name (without the colon) stands here. */
export function typeNumber(scan: Scanner, typeNumbers: ReadonlyMap<string, number>): number {
  const at = scan.pos;
  const name = scan.name("a type's name");
  return typeNumbers.get(name) ?? scan.fail(`type :${name} is not defined before this place`, at - 1);
}

/** A type as signatures and calls write it: a class, a sub-word class or an aggregate type. */
export function parseAbiType({ scan, typeNumbers }: ParseState, what: string): ReturnType {
  if (scan.accept(Char.colon)) return { cls: Cls.l, ext: Ext.none, type: typeNumber(scan, typeNumbers) };
  const at = scan.pos;
  const word = scan.word();
  if (word.length === 1) {
    const cls = clsOfCode(word.charCodeAt(0));
    if (cls >= 0) return plainTypes[cls]!;
  }
  const ext = extNames.indexOf(word as 'sb');
  if (ext <= 0) scan.fail(`expected ${what}`, at);
  return { cls: Cls.w, ext: ext as Ext, type: -1 };
}

const plainTypes: readonly ReturnType[] = Object.values(Cls).map((cls) => ({ cls, ext: Ext.none, type: -1 }));
