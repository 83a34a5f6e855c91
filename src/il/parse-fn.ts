// Bodies of functions. One instruction is one line, so an error costs the line it is in and reading goes on behind it.
// Calls and parameters become sequences of `arg…` and `par…` instructions (see ops.ts).

import { Block, type Fn, Ins, Jump, Phi } from './ir.ts';
import { arities, clsOfCode, Word, wordCodes, wordTable } from './keywords.ts';
import type { NameTable } from './names.ts';
import { NeonDesugarer } from './neon.ts';
import { clsTable, Flag, Op, Operand, operandOf, opFlags, opNames } from './ops.ts';
import { FnPositions } from './positions.ts';
import { type ParseState, parseAbiType } from './parse-state.ts';
import { Cls, clsNames, Ext, int, noRef, type Ref, temp, typeRef } from './ref.ts';
import { Char, isDigit, ParseStop, type Scanner } from './scanner.ts';

/** Limits of the language: operands of a call, parameters, and instructions in a block. */
const maxOperands = 63;
const maxBlockLength = 2 ** 20;
/** What an `int` Ref holds. */
const maxInt = 2 ** 26 - 1;

/** 1 for operations without a result, by operation number. */
const isResultless = opFlags.map((flags) => ((flags & Flag.hasResult) === 0 ? 1 : 0));

const parOps = [Op.par, Op.parsb, Op.parub, Op.parsh, Op.paruh] as const;
const argOps = [Op.arg, Op.argsb, Op.argub, Op.argsh, Op.arguh] as const;

export class BodyParser {
  readonly fn: Fn;
  readonly scan: Scanner;
  private readonly state: ParseState;
  private readonly tempTable: NameTable;
  /** Class of each temporary's definitions so far, −1 before the first. */
  private readonly classes: number[];
  private readonly blockTable: NameTable;
  /** Blocks by number in `blockTable`, and where each was named first. */
  private readonly blocksByName: Block[];
  private readonly firstNamed: number[];
  private readonly isDefined: boolean[];
  /** Constants met so far: integers by value, symbols without offset and floats by their text. */
  private smallCons: Map<number, Ref> | null;
  private readonly symbolTable: NameTable;
  private readonly symbols: Ref[];
  private readonly floatTable: NameTable;
  private readonly floats: Ref[];
  private readonly params: Ins[];
  private readonly paramPlaces: number[];
  private readonly neon: NeonDesugarer;
  private block: Block | null;
  /** Instructions of the block being read; its own list is made when their number is known. */
  private readonly ins: Ins[];
  private insCount: number;
  readonly positions: FnPositions;
  private hasErrors: boolean;

  constructor(state: ParseState, fn: Fn, start: number) {
    this.fn = fn;
    this.scan = state.scan;
    this.state = state;
    this.tempTable = state.temps;
    this.tempTable.reset();
    this.classes = [];
    this.blockTable = state.blocks;
    this.blockTable.reset();
    this.blocksByName = [];
    this.firstNamed = [];
    this.isDefined = [];
    this.smallCons = null;
    this.symbolTable = state.symbols;
    this.symbolTable.reset();
    this.symbols = [];
    this.floatTable = state.floats;
    this.floatTable.reset();
    this.floats = [];
    this.params = [];
    this.paramPlaces = [];
    this.neon = new NeonDesugarer(this);
    this.block = null;
    this.ins = state.ins;
    this.insCount = 0;
    this.positions = new FnPositions(start);
    this.hasErrors = false;
  }

  /** The parameter list with its parentheses. */
  parameters(): void {
    const { scan, fn } = this;
    scan.expect(Char.open, 'before the parameters');
    while (scan.peekBeyondLines() !== Char.close) {
      if (fn.isVariadic) scan.fail("'...' must be the last parameter");
      if (scan.acceptDots()) fn.isVariadic = true;
      else this.parameter();
      scan.peekBeyondLines();
      if (!scan.accept(Char.comma)) break;
    }
    scan.expect(Char.close, 'after the parameters');
    if (this.params.length > maxOperands) scan.fail(`more than ${maxOperands} parameters`);
  }

  private parameter(): void {
    const { scan } = this;
    const at = scan.pos;
    let op: number = Op.pare;
    let cls: number = Cls.l;
    let type: Ref = noRef;
    if (scan.acceptWord('env')) {
      if (this.params.some((ins) => ins.op === Op.pare)) scan.fail("a second 'env' parameter", at);
    } else {
      const abi = parseAbiType(this.state, 'a parameter type');
      op = abi.type >= 0 ? Op.parc : parOps[abi.ext]!;
      cls = abi.cls;
      if (abi.type >= 0) type = typeRef(abi.type);
    }
    const to = this.target();
    this.setClass(to, cls, at);
    this.params.push(new Ins(op, cls, to, type, noRef, noRef));
    this.paramPlaces.push(at);
  }

  /** The blocks, up to and with the closing brace. */
  blocks(): void {
    const { scan } = this;
    for (let code = scan.peekBeyondLines(); code !== Char.closeBrace; code = scan.peekBeyondLines()) {
      if (Number.isNaN(code)) scan.fail(`expected '}' at the end of $${this.fn.name}`);
      try {
        this.line(code);
      } catch (error) {
        if (!(error instanceof ParseStop)) throw error;
        this.hasErrors = true;
        this.state.report(error.at, error.message);
        scan.skipLine();
      }
    }
    const end = scan.pos++;
    this.closeBlock();
    if (!this.hasErrors) this.finish(end);
  }

  private finish(end: number): void {
    const { fn, block, blocksByName, firstNamed, isDefined } = this;
    if (!block) return this.state.report(end, `function $${fn.name} has no blocks`);
    if (block.jump === Jump.none) this.state.report(end, 'the last block needs a jump');
    blocksByName.forEach((named, number) => {
      if (!isDefined[number]) this.state.report(firstNamed[number]!, `block @${named.name} is not defined`);
    });
  }

  private line(code: number): void {
    const { scan } = this;
    if (code === Char.at) return this.label();
    const { block } = this;
    if (!block) return scan.fail("expected a label, such as '@start', before the first instruction");
    if (block.jump !== Jump.none) scan.fail("expected a label or '}' after a jump");
    const start = scan.pos;
    if (code === Char.percent) this.assignment(block, start);
    else this.statement(block, start);
    if (!scan.atLineEnd()) scan.fail('expected the end of the line');
    if (this.insCount > maxBlockLength) scan.fail(`more than ${maxBlockLength} instructions in a block`, start);
  }

  private label(): void {
    const { scan, fn } = this;
    const start = scan.pos;
    const block = this.blockName();
    const number = this.blockTable.find(scan.text, scan.start, scan.pos, scan.hash);
    if (this.isDefined[number]) scan.fail(`block @${block.name} is defined twice`, start);
    this.isDefined[number] = true;
    if (this.block && this.block.jump === Jump.none) {
      this.block.jump = Jump.jmp;
      this.block.s1 = block;
      this.positions.jumps[this.block.id] = start;
    }
    this.closeBlock();
    block.id = fn.blocks.length;
    fn.blocks.push(block);
    const { positions } = this;
    positions.blocks.push(start);
    positions.jumps.push(start);
    positions.insStart.push(positions.ins.length);
    positions.phiStart.push(positions.phis.length);
    if (!this.block) {
      for (const param of this.params) this.ins[this.insCount++] = param;
      positions.ins.push(...this.paramPlaces);
    }
    this.block = block;
    if (!scan.atLineEnd()) scan.fail('expected the end of the line after a label');
  }

  private closeBlock(): void {
    if (this.block) this.block.ins = this.ins.slice(0, this.insCount);
    this.insCount = 0;
  }

  // Instructions

  /** Append an instruction that the text wrote at offset `place`. */
  append(place: number, op: number, cls: number, to: Ref, a: Ref, b: Ref, c: Ref): void {
    this.ins[this.insCount++] = new Ins(op, cls, to, a, b, c);
    this.positions.ins.push(place);
  }

  private word(): number {
    const { scan } = this;
    scan.peek();
    scan.scanName('an operation');
    const number = wordTable.find(scan.text, scan.start, scan.pos, scan.hash);
    if (number < 0) scan.fail(`unknown operation '${scan.text.slice(scan.start, scan.pos)}'`, scan.start);
    return wordCodes[number]!;
  }

  private assignment(block: Block, start: number): void {
    const { scan } = this;
    const to = this.target();
    scan.expect(Char.equals, 'after the temporary');
    const cls = clsOfCode(scan.peek());
    // One letter that is not the beginning of `sb` or `sh`.
    if (cls < 0 || !(scan.text.charCodeAt(scan.pos + 1) <= 32)) return this.callResult(to, start);
    scan.pos++;
    const word = this.word();
    const wordAt = scan.start;
    if (word < Word.phi) {
      if ((clsTable[word]! & (1 << cls)) === 0)
        scan.fail(`'${opNames[word]}' has no form for class ${clsNames[cls]}`, wordAt);
      if (isResultless[word]) scan.fail(`'${opNames[word]}' has no result`, wordAt);
      this.setClass(to, cls, start);
      this.operation(word, cls, to, start);
    } else if (word === Word.phi) {
      this.setClass(to, cls, start);
      this.phi(block, to, cls, start);
    } else if (word === Word.call) {
      this.setClass(to, cls, start);
      this.call(to, cls, noRef, start);
    } else if (word === Word.neon) {
      this.setClass(to, cls, start);
      this.neon.assignment(scan.text.slice(wordAt, scan.pos), cls, to, start);
    } else {
      scan.fail(`'${scan.text.slice(wordAt, scan.pos)}' has no result`, wordAt);
    }
  }

  /** `%x =sb call …` and `%x =:type call …` */
  private callResult(to: Ref, start: number): void {
    const abi = parseAbiType(this.state, 'a class');
    const at = this.scan.pos;
    const word = this.word();
    const { cls } = abi;
    if (abi.type < 0 && abi.ext === Ext.none) this.scan.fail('expected a blank after the class', at);
    if (word !== Word.call) this.scan.fail("only 'call' can have such a result", at + 1);
    this.setClass(to, cls, start);
    this.call(to, cls, abi.type >= 0 ? typeRef(abi.type) : int(abi.ext), start);
  }

  private statement(block: Block, start: number): void {
    const word = this.word();
    if (word < Word.phi) {
      if (!isResultless[word]) this.scan.fail(`the result of '${opNames[word]}' needs a temporary`, start);
      this.operation(word, Cls.w, noRef, start);
      return;
    }
    if (word === Word.call) return this.call(noRef, Cls.w, noRef, start);
    if (word === Word.dbgloc) return this.debugLocation(start);
    if (word === Word.neon) return this.neon.statement(this.scan.text.slice(start, this.scan.pos), start);
    if (word === Word.phi) this.scan.fail("the result of 'phi' needs a temporary", start);
    this.jump(word, block, start);
  }

  private operation(op: number, cls: number, to: Ref, start: number): void {
    const count = arities[op]!;
    const a = count > 0 ? this.operandAt(op, cls, 0) : noRef;
    const b = count > 1 ? this.operandAt(op, cls, 1) : noRef;
    const c = count > 2 ? this.operandAt(op, cls, 2) : noRef;
    if (this.scan.peek() === Char.comma) this.wrongCount(op);
    this.append(start, op, cls, to, a, b, c);
  }

  private wrongCount(op: number): never {
    const count = arities[op]!;
    this.scan.fail(`'${opNames[op]}' takes ${count} operand${count === 1 ? '' : 's'}`);
  }

  private operandAt(op: number, cls: number, position: number): Ref {
    if (position > 0 && !this.scan.accept(Char.comma)) this.wrongCount(op);
    if (operandOf(op, cls, position) === Operand.constant)
      return this.small(`operand ${position + 1} of '${opNames[op]}'`);
    return this.value();
  }

  /** A constant integer that is part of the operation. */
  small(what: string): Ref {
    if (!this.scan.isInteger()) this.scan.fail(`${what} must be a constant integer`);
    return int(this.scan.integerIn(-maxInt, maxInt, what));
  }

  private debugLocation(start: number): void {
    const { scan } = this;
    scan.peek();
    const line = int(scan.integerIn(0, maxInt, 'the line'));
    let column = int(0);
    if (scan.accept(Char.comma)) {
      scan.peek();
      column = int(scan.integerIn(0, maxInt, 'the column'));
    }
    const file = scan.accept(Char.comma) ? this.fileNumber(new TextDecoder().decode(scan.bytes())) : noRef;
    this.append(start, Op.dbgloc, Cls.w, noRef, line, column, file);
  }

  private fileNumber(name: string): Ref {
    const { files } = this.state;
    let index = files.indexOf(name);
    if (index < 0) index = files.push(name) - 1;
    return int(index);
  }

  private phi(block: Block, to: Ref, cls: number, start: number): void {
    const { scan } = this;
    if (this.insCount > 0) scan.fail('a phi must stand before the instructions of its block', start);
    // Copies of just the right length: a list that grew by pushing has room for seventeen.
    const { args, from } = this.state;
    let count = 0;
    do {
      scan.peek();
      from[count] = this.blockName();
      args[count++] = this.value();
    } while (scan.accept(Char.comma));
    block.phis.push(new Phi(to, cls, args.slice(0, count), from.slice(0, count)));
    this.positions.phis.push(start);
  }

  private call(to: Ref, cls: number, result: Ref, start: number): void {
    const { scan } = this;
    const callee = this.value();
    let count = 0;
    let hasEnv = false;
    let isVariadic = false;
    scan.expect(Char.open, 'before the arguments');
    while (scan.peek() !== Char.close) {
      const at = scan.pos;
      if (scan.acceptDots()) {
        if (isVariadic) scan.fail("a second '...'", at);
        isVariadic = true;
        this.append(at, Op.argv, Cls.w, noRef, noRef, noRef, noRef);
      } else if (scan.acceptWord('env')) {
        if (hasEnv) scan.fail("a second 'env' argument", at);
        hasEnv = true;
        this.append(at, Op.arge, Cls.l, noRef, this.value(), noRef, noRef);
      } else {
        this.argument(at);
      }
      if (++count > maxOperands) scan.fail(`more than ${maxOperands} arguments`, at);
      if (!scan.accept(Char.comma)) break;
    }
    scan.expect(Char.close, 'after the arguments');
    this.append(start, Op.call, cls, to, callee, result, noRef);
  }

  private argument(at: number): void {
    const abi = parseAbiType(this.state, "an argument's type");
    const value = this.value();
    if (abi.type >= 0) this.append(at, Op.argc, Cls.l, noRef, typeRef(abi.type), value, noRef);
    else this.append(at, argOps[abi.ext]!, abi.cls, noRef, value, noRef, noRef);
  }

  private jump(word: number, block: Block, start: number): void {
    const { scan } = this;
    this.positions.jumps[block.id] = start;
    switch (word) {
      case Word.jmp:
        block.s1 = this.blockName();
        block.jump = Jump.jmp;
        return;
      case Word.jnz: {
        block.arg = this.value();
        scan.expect(Char.comma, "after the operand of 'jnz'");
        const first = this.blockName();
        scan.expect(Char.comma, "after the first block of 'jnz'");
        block.s1 = first;
        block.s2 = this.blockName();
        block.jump = Jump.jnz;
        return;
      }
      case Word.switch: {
        block.arg = this.value();
        scan.expect(Char.comma, "after the operand of 'switch'");
        block.s1 = this.blockName();
        while (scan.accept(Char.comma)) block.targets.push(this.blockName());
        block.jump = Jump.switch;
        return;
      }
      case Word.ret:
        if (!scan.atLineEnd()) block.arg = this.value();
        block.jump = Jump.ret;
        return;
      default:
        block.jump = Jump.hlt;
    }
  }

  // Names and values

  private blockName(): Block {
    const { scan, blockTable } = this;
    scan.sigil(Char.at, "a block, such as '@start'");
    scan.scanName("a block's name after '@'");
    let number = blockTable.find(scan.text, scan.start, scan.pos, scan.hash);
    if (number < 0) {
      const name = scan.text.slice(scan.start, scan.pos);
      number = blockTable.add(name, scan.hash);
      this.blocksByName.push(new Block(-1, name));
      this.firstNamed.push(scan.start - 1);
      this.isDefined.push(false);
    }
    return this.blocksByName[number]!;
  }

  private target(): Ref {
    this.scan.sigil(Char.percent, 'a temporary');
    return this.tempHere();
  }

  /** The temporary whose name stands here, its `%` already passed. */
  private tempHere(): Ref {
    const { scan, tempTable } = this;
    scan.scanName("a temporary's name after '%'");
    const number = tempTable.find(scan.text, scan.start, scan.pos, scan.hash);
    return number >= 0 ? temp(number) : this.addTemp(scan.text.slice(scan.start, scan.pos), scan.hash);
  }

  private addTemp(name: string, hash: number): Ref {
    this.tempTable.add(name, hash);
    this.classes.push(-1);
    return this.fn.newTemp(name, Cls.w);
  }

  /** The temporary of that name, made if need be. */
  tempNamed(name: string, hash: number): Ref {
    const number = this.tempTable.find(name, 0, name.length, hash);
    return number >= 0 ? temp(number) : this.addTemp(name, hash);
  }

  /** A definition of a temporary: all must agree, except that w and l together make w. */
  setClass(ref: Ref, cls: number, place: number): void {
    const number = ref >>> 3;
    const known = this.classes[number]!;
    if (known === cls) return;
    let merged = cls;
    if (known >= 0) {
      const { name } = this.fn.temps[number]!;
      if (known > Cls.l || cls > Cls.l) {
        this.scan.fail(`%${name} has class ${clsNames[known]} and cannot be assigned class ${clsNames[cls]}`, place);
      }
      merged = Cls.w;
    }
    this.classes[number] = merged;
    this.fn.temps[number]!.cls = merged;
  }

  /** An operand: a temporary, a number, or the address of a symbol. */
  value(): Ref {
    const { scan } = this;
    const code = scan.peek();
    if (code === Char.percent) {
      scan.pos++;
      return this.tempHere();
    }
    if (code === Char.minus || isDigit(code)) return this.integer();
    if (code === Char.global) return this.address(false);
    if (scan.isFloat()) return this.float();
    if (scan.acceptWord('thread')) {
      if (scan.peek() !== Char.global) scan.fail("expected a symbol after 'thread'");
      return this.address(true);
    }
    return scan.fail('expected a temporary, a number or a symbol');
  }

  private integer(): Ref {
    const { scan, fn } = this;
    const value = scan.smallInteger();
    if (Number.isNaN(value)) return fn.bits(scan.wideInteger());
    if (value >= -256 && value < 256) return fn.int(value);
    this.smallCons ??= new Map();
    let ref = this.smallCons.get(value);
    if (ref === undefined) {
      ref = fn.int(value);
      this.smallCons.set(value, ref);
    }
    return ref;
  }

  private float(): Ref {
    const { scan, floatTable } = this;
    scan.scanFloat();
    const { start, pos, hash } = scan;
    const number = floatTable.find(scan.text, start, pos, hash);
    if (number >= 0) return this.floats[number]!;
    scan.pos = start;
    const { bits, size } = scan.float();
    const ref = this.fn.float(bits, size === 4 ? 1 : 2);
    // A number that ends elsewhere was not spelled by what was hashed.
    if (scan.pos === pos) {
      floatTable.add(scan.text.slice(start, pos), hash);
      this.floats.push(ref);
    }
    return ref;
  }

  private address(isThread: boolean): Ref {
    const { scan } = this;
    scan.pos++;
    const start = scan.pos;
    if (!isThread && scan.text.charCodeAt(start) !== Char.quote) {
      scan.scanName("a name after '$'");
      const { pos, hash } = scan;
      if (scan.peek() !== Char.plus) {
        const number = this.symbolTable.find(scan.text, start, pos, hash);
        return number >= 0 ? this.symbols[number]! : this.addSymbol(scan.text.slice(start, pos), hash);
      }
      scan.pos = start;
    }
    const symbol = scan.globalName();
    const offset = scan.accept(Char.plus) ? scan.integer() : 0n;
    return this.fn.address(symbol, offset, isThread);
  }

  private addSymbol(name: string, hash: number): Ref {
    this.symbolTable.add(name, hash);
    const ref = this.fn.address(name);
    this.symbols.push(ref);
    return ref;
  }
}
