// The IL's text form, read into a Module: types, data, declarations and the heads of functions; parse-fn.ts reads the
// bodies. The language is QBE's of release 1.2 with the extensions that docs/il.md lists. Nothing is thrown: what is
// wrong is reported with its place, and reading goes on at the next line of a body or at the next definition.

import {
  Attribute,
  Data,
  type DataItem,
  Fn,
  type Linkage,
  type Member,
  type Module,
  type ReturnType,
  TypeDef,
  defaultLinkage,
} from './ir.ts';
import { layoutType } from './layout.ts';
import { BodyParser } from './parse-fn.ts';
import { ParseState, parseAbiType, typeNumber } from './parse-state.ts';
import type { IlDiagnostic, Positions } from './positions.ts';
import { Char, isDigit, ParseStop, type Scanner } from './scanner.ts';

export interface Parsed {
  readonly module: Module;
  /** Empty when the text is well formed; `verify` then finds what is wrong with its meaning. */
  readonly diagnostics: readonly IlDiagnostic[];
  readonly positions: Positions;
}

/** Read a module. `text` may end lines with LF or CR LF. */
export function parse(text: string): Parsed {
  const state = new ParseState(text);
  const { scan } = state;
  while (!Number.isNaN(scan.peekBeyondLines())) {
    try {
      parseDefinition(state);
    } catch (error) {
      if (!(error instanceof ParseStop)) throw error;
      state.report(error.at, error.message);
      skipToDefinition(scan);
    }
  }
  return { module: state.module, diagnostics: state.diagnostics, positions: state.positions };
}

const definitionStart = /^[ \t]*(?:type|data|function|export|thread|common|section|dbgfile|declare)\b/gm;

function skipToDefinition(scan: Scanner): void {
  scan.skipLine();
  definitionStart.lastIndex = scan.pos;
  const next = definitionStart.exec(scan.text);
  scan.pos = next ? next.index : scan.text.length;
}

function parseDefinition(state: ParseState): void {
  const { scan } = state;
  const start = scan.pos;
  const linkage = defaultLinkage();
  let isPlain = true;
  for (;;) {
    const at = scan.pos;
    const word = scan.word();
    switch (word) {
      case 'data':
        return parseData(state, linkage, start);
      case 'function':
        return parseFunction(state, linkage, start);
      case 'export':
        linkage.isExport = true;
        break;
      case 'thread':
        linkage.isThread = true;
        break;
      case 'common':
        linkage.isCommon = true;
        break;
      case 'section':
        parseSection(scan, linkage, at);
        break;
      default:
        if (!isPlain) scan.fail("expected 'data' or 'function' after the linkage", at);
        if (word === 'type') return parseType(state, start);
        if (word === 'declare') return parseDeclare(state);
        if (word !== 'dbgfile') scan.fail('expected a type, data or function definition', at);
        state.file = text(scan.bytes());
        return;
    }
    isPlain = false;
    scan.peekBeyondLines();
  }
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function parseSection(scan: Scanner, linkage: Linkage, at: number): void {
  if (linkage.section !== null) scan.fail('only one section can be given', at);
  linkage.section = text(scan.bytes());
  if (scan.peek() === Char.quote) linkage.sectionFlags = text(scan.bytes());
}

const attributeNames = Object.keys(Attribute) as (keyof typeof Attribute)[];

function parseDeclare({ scan, module }: ParseState): void {
  let attributes = 0;
  while (scan.peek() !== Char.global) {
    const at = scan.pos;
    const word = scan.word() as keyof typeof Attribute;
    if (!attributeNames.includes(word)) {
      scan.fail(`expected one of ${attributeNames.join(', ')} or a symbol after 'declare'`, at);
    }
    attributes |= Attribute[word];
  }
  scan.pos++;
  const name = scan.globalName();
  module.attributes.set(name, (module.attributes.get(name) ?? 0) | attributes);
}

// Types

function parseType({ scan, module, positions, typeNumbers }: ParseState, start: number): void {
  scan.sigil(Char.colon, "a type's name after 'type'");
  const nameAt = scan.pos;
  const type = new TypeDef(scan.name("a type's name"));
  if (typeNumbers.has(type.name)) scan.fail(`type :${type.name} is defined twice`, nameAt);
  scan.peekBeyondLines();
  scan.expect(Char.equals, "after the type's name");
  scan.peekBeyondLines();
  if (scan.acceptWord('align')) {
    type.hasAlign = true;
    // Rounded down to a power of two, as the language says.
    type.align = 2 ** Math.floor(Math.log2(scan.integerIn(1, 2 ** 30, 'the alignment')));
    scan.peekBeyondLines();
  }
  const bodyAt = scan.pos;
  scan.expect(Char.openBrace, "before the type's body");
  const first = scan.peekBeyondLines();
  if (isDigit(first)) {
    if (!type.hasAlign) scan.fail("an opaque type needs 'align'", bodyAt);
    type.isOpaque = true;
    type.size = scan.integerIn(0, 2 ** 30, 'the size');
    closeBrace(scan);
  } else if (first === Char.openBrace) {
    type.isUnion = true;
    while (scan.peekBeyondLines() === Char.openBrace) {
      scan.pos++;
      type.bodies.push(parseMembers(scan, typeNumbers));
    }
    closeBrace(scan);
  } else {
    type.bodies.push(parseMembers(scan, typeNumbers));
  }
  layoutType(type, module.types);
  typeNumbers.set(type.name, module.types.length);
  module.types.push(type);
  positions.others.set(type, start);
}

function closeBrace(scan: Scanner): void {
  scan.peekBeyondLines();
  scan.expect(Char.closeBrace, 'here');
}

/** The members of a struct, up to and with the closing brace. */
function parseMembers(scan: Scanner, typeNumbers: ReadonlyMap<string, number>): Member[] {
  const members: Member[] = [];
  while (scan.peekBeyondLines() !== Char.closeBrace) {
    const at = scan.pos;
    let kind: string;
    let type = -1;
    if (scan.accept(Char.colon)) {
      kind = 'type';
      type = typeNumber(scan, typeNumbers);
    } else {
      kind = scan.word();
      if (!/^[bhwlsd]$/.test(kind)) scan.fail('expected a member: one of b h w l s d or a type', at);
    }
    scan.peekBeyondLines();
    const count = isDigit(scan.peek()) ? scan.integerIn(0, 2 ** 30, 'the count') : 1;
    members.push({ kind: kind as Member['kind'], type, count });
    scan.peekBeyondLines();
    if (!scan.accept(Char.comma)) break;
  }
  closeBrace(scan);
  return members;
}

// Data

const itemSizes: Readonly<Record<string, 1 | 2 | 4 | 8>> = { b: 1, h: 2, w: 4, l: 8, s: 4, d: 8 };

function parseData({ scan, module, positions }: ParseState, linkage: Linkage, start: number): void {
  scan.sigil(Char.global, "a symbol after 'data'");
  const data = new Data(scan.globalName());
  data.linkage = linkage;
  scan.peekBeyondLines();
  scan.expect(Char.equals, 'after the symbol');
  scan.peekBeyondLines();
  if (scan.acceptWord('align')) {
    const at = scan.pos;
    data.align = scan.integerIn(1, 64, 'the alignment of data');
    if ((data.align & (data.align - 1)) !== 0) scan.fail('the alignment of data must be a power of two', at + 1);
    data.hasAlign = true;
    scan.peekBeyondLines();
  }
  scan.expect(Char.openBrace, 'before the items');
  while (scan.peekBeyondLines() !== Char.closeBrace) {
    parseItems(scan, data.items);
    scan.peekBeyondLines();
    if (!scan.accept(Char.comma)) break;
  }
  closeBrace(scan);
  module.addData(data);
  positions.others.set(data, start);
}

function parseItems(scan: Scanner, items: DataItem[]): void {
  const at = scan.pos;
  const letter = scan.word();
  scan.peekBeyondLines();
  if (letter === 'z') {
    items.push({ kind: 'zero', count: scan.integerIn(0, 2 ** 31, 'the count') });
    return;
  }
  const size = itemSizes[letter] ?? scan.fail('expected an item: one of b h w l s d z', at);
  let count = 0;
  for (let code = scan.peekBeyondLines(); code !== Char.comma && code !== Char.closeBrace; count++) {
    items.push(parseItem(scan, code, size));
    code = scan.peekBeyondLines();
  }
  if (count === 0) scan.fail(`expected a value after '${letter}'`);
}

function parseItem(scan: Scanner, code: number, size: 1 | 2 | 4 | 8): DataItem {
  const at = scan.pos;
  if (code === Char.quote) {
    if (size !== 1) scan.fail("a string can only follow 'b'");
    return { kind: 'bytes', bytes: scan.bytes() };
  }
  if (code === Char.global) {
    if (size < 4) scan.fail('an address takes four or eight bytes', at);
    scan.pos++;
    const symbol = scan.globalName();
    const offset = scan.accept(Char.plus) ? scan.integer() : 0n;
    return { kind: 'symbol', size: size as 4 | 8, symbol, offset };
  }
  if (scan.isFloat()) {
    if (size < 4) scan.fail('a floating value takes four or eight bytes', at);
    const { bits } = scan.float();
    return { kind: 'float', size: size as 4 | 8, bits: BigInt.asIntN(size * 8, bits) };
  }
  if (!scan.isInteger()) scan.fail('expected a number, a string or a symbol');
  return { kind: 'int', size, bits: BigInt.asIntN(size * 8, scan.integer()) };
}

// Functions

function parseFunction(state: ParseState, linkage: Linkage, start: number): void {
  const { scan, module, positions } = state;
  let returns: ReturnType | null = null;
  if (scan.peek() !== Char.global) returns = parseAbiType(state, "a return type or a symbol after 'function'");
  scan.sigil(Char.global, "the function's symbol");
  const fn = new Fn(scan.globalName());
  fn.linkage = linkage;
  fn.returns = returns;
  fn.file = state.file;
  fn.files = state.files;
  const body = new BodyParser(state, fn, start);
  body.parameters();
  scan.peekBeyondLines();
  scan.expect(Char.openBrace, "before the function's body");
  body.blocks();
  module.addFn(fn);
  positions.fns.set(fn, body.positions);
}
