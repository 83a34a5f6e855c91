// The text of a module: what `parse` reads back to the same module. Names that occur twice are told apart; constants
// keep every bit. After instruction selection a target lends its names for operations, registers and conditions.

import { printFloat } from './float-text.ts';
import {
  Attribute,
  type Block,
  ConForm,
  ConKind,
  type Data,
  type DataItem,
  type Fn,
  type Ins,
  Jump,
  type Linkage,
  machineBase,
  type Member,
  type Module,
  type Phi,
  type ReturnType,
  type TypeDef,
} from './ir.ts';
import { arities } from './keywords.ts';
import { Flag, Op, opFlags, opNames } from './ops.ts';
import { Cls, clsNames, extNames, indexOf, intOf, kindOf, noRef, type Ref, RefKind } from './ref.ts';

/** What a target tells about machine IL. */
export interface MachineNames {
  /** Name of the instruction `machineBase + kind`. */
  op(kind: number): string;
  reg(number: number): string;
  cond(number: number): string;
}

/** The whole module, each definition ending with a newline. */
export function print(module: Module, machine?: MachineNames): string {
  let text = '';
  for (const type of module.types) text += printType(type, module.types);
  for (const [symbol, bits] of module.attributes) text += `declare${attributeText(bits)} ${globalText(symbol)}\n`;
  let file = '';
  for (const item of module.items) {
    if (item.kind === 'fn' && item.file !== file) {
      file = item.file;
      text += `dbgfile ${quoted(new TextEncoder().encode(file))}\n`;
    }
    text += item.kind === 'fn' ? printFn(item, module, machine) : printData(item);
  }
  return text;
}

function attributeText(bits: number): string {
  return Object.entries(Attribute)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => ` ${name}`)
    .join('');
}

const plainName = /^[A-Za-z._][A-Za-z0-9$._]*$/;

/** A symbol with its `$`, in quotes when it needs them. */
export function globalText(symbol: string): string {
  return plainName.test(symbol) || symbol.startsWith('"') ? `$${symbol}` : `$"${symbol.replace(/["\\]/g, '\\$&')}"`;
}

function quoted(bytes: Uint8Array): string {
  let text = '"';
  for (const byte of bytes) {
    if (byte === 0x22 || byte === 0x5c) text += `\\${String.fromCharCode(byte)}`;
    else if (byte >= 0x20 && byte < 0x7f) text += String.fromCharCode(byte);
    else if (byte === 10) text += '\\n';
    else text += `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return `${text}"`;
}

// Types and data

export function printType(type: TypeDef, types: readonly TypeDef[]): string {
  const align = type.hasAlign ? `align ${type.align} ` : '';
  const members = (body: readonly Member[]): string =>
    body.length === 0 ? '{ }' : `{ ${body.map((member) => memberText(member, types)).join(', ')} }`;
  let body = `{ ${type.size} }`;
  if (!type.isOpaque) body = type.isUnion ? `{ ${type.bodies.map(members).join(' ')} }` : members(type.bodies[0] ?? []);
  return `type :${type.name} = ${align}${body}\n`;
}

function memberText(member: Member, types: readonly TypeDef[]): string {
  const kind = member.kind === 'type' ? `:${types[member.type]!.name}` : member.kind;
  return member.count === 1 ? kind : `${kind} ${member.count}`;
}

function linkageText(linkage: Linkage): string {
  let text = '';
  if (linkage.isExport) text += 'export ';
  if (linkage.isThread) text += 'thread ';
  if (linkage.isCommon) text += 'common ';
  if (linkage.section !== null) text += `section ${stringText(linkage.section)} `;
  if (linkage.sectionFlags !== null) text += `${stringText(linkage.sectionFlags)} `;
  return text;
}

const stringText = (text: string): string => quoted(new TextEncoder().encode(text));

export function printData(data: Data): string {
  const align = data.hasAlign ? `align ${data.align} ` : '';
  const items = data.items.map((item) => itemText(item));
  const long = items.length > 8;
  const body = long ? `\n    ${items.join(',\n    ')}\n` : ` ${items.join(', ')} `;
  return `${linkageText(data.linkage)}data ${globalText(data.name)} = ${align}{${body}}\n`;
}

function itemText(item: DataItem): string {
  switch (item.kind) {
    case 'int':
      return `${{ 1: 'b', 2: 'h', 4: 'w', 8: 'l' }[item.size]} ${item.bits}`;
    case 'float': {
      const text = printFloat(item.bits, item.size);
      if (text === null) return `${item.size === 4 ? 'w' : 'l'} ${item.bits}`;
      return item.size === 4 ? `s s_${text}` : `d d_${text}`;
    }
    case 'symbol':
      return `${item.size === 4 ? 'w' : 'l'} ${globalText(item.symbol)}${offsetText(item.offset)}`;
    case 'bytes':
      return `b ${quoted(item.bytes)}`;
    default:
      return `z ${item.count}`;
  }
}

const offsetText = (offset: bigint): string => (offset === 0n ? '' : `+${offset}`);

// Functions

export function printFn(fn: Fn, module: Module, machine?: MachineNames): string {
  return new FnPrinter(fn, module, machine).print();
}

/** One instruction as `print` writes it, for messages and tests. */
export function printIns(fn: Fn, module: Module, ins: Ins): string {
  return new FnPrinter(fn, module).instruction(ins);
}

/** An operand as `print` writes it, for messages. */
export function printRef(fn: Fn, module: Module, ref: Ref): string {
  return new FnPrinter(fn, module).ref(ref);
}

/** Blocks whose texts are put together at a time. */
const blocksPerPart = 64;

class FnPrinter {
  private readonly fn: Fn;
  private readonly types: readonly TypeDef[];
  private readonly machine: MachineNames | undefined;
  private readonly tempNames: string[];
  private readonly blockNames: Map<Block, string>;
  private readonly conTexts: string[];

  constructor(fn: Fn, module: Module, machine?: MachineNames) {
    this.fn = fn;
    this.types = module.types;
    this.machine = machine;
    this.tempNames = uniqueNames(fn.temps, '%');
    const names = uniqueNames(fn.blocks, '@');
    this.blockNames = new Map(fn.blocks.map((block, index) => [block, names[index]!]));
    this.conTexts = [];
  }

  print(): string {
    const { fn } = this;
    const returns = fn.returns ? `${this.abiText(fn.returns)} ` : '';
    const entry = fn.blocks[0];
    const params: string[] = [];
    let first = 0;
    while (entry && first < entry.ins.length && isParam(entry.ins[first]!))
      params.push(this.param(entry.ins[first++]!));
    if (fn.isVariadic) params.push('...');
    const head = `${linkageText(fn.linkage)}function ${returns}${globalText(fn.name)}(${params.join(', ')}) {\n`;
    // A string grown by + is a tree of its pieces, which all stay alive; joining now and then makes one string of them.
    const parts = [head];
    let pieces: string[] = [];
    for (const block of fn.blocks) {
      pieces.push(this.block(block, block === entry ? first : 0));
      if (pieces.length < blocksPerPart) continue;
      parts.push(pieces.join(''));
      pieces = [];
    }
    parts.push(pieces.join(''), '}\n');
    return parts.join('');
  }

  private block(block: Block, first: number): string {
    let text = `${this.blockName(block)}\n`;
    for (const phi of block.phis) text += `\t${this.phi(phi)}\n`;
    const { ins } = block;
    for (let i = first; i < ins.length; i++) {
      let end = i;
      // A call with its arguments is one line; arguments without a call show as they are.
      while (end < ins.length && isArg(ins[end]!)) end++;
      if (end > i && end < ins.length && ins[end]!.op === Op.call) {
        text += `\t${this.call(ins[end]!, ins.slice(i, end))}\n`;
        i = end;
      } else text += `\t${this.instruction(ins[i]!)}\n`;
    }
    return text + this.jump(block);
  }

  instruction(ins: Ins): string {
    if (ins.op === Op.call) return this.call(ins, []);
    if (ins.op >= machineBase) return this.machineIns(ins);
    const flags = opFlags[ins.op]!;
    let name: string = opNames[ins.op]!;
    if (ins.op === Op.load && ins.cls !== Cls.w && ins.cls !== Cls.v) name += clsNames[ins.cls];
    const count = arities[ins.op]!;
    let text = ins.to !== noRef ? `${this.ref(ins.to)} =${clsNames[ins.cls]} ${name}` : name;
    if (ins.to === noRef && (flags & Flag.hasResult) !== 0) text = `_ =${clsNames[ins.cls]} ${name}`;
    if (ins.op === Op.dbgloc) return `${text} ${this.place(ins)}`;
    if (count > 0) text += ` ${this.ref(ins.a)}`;
    if (count > 1) text += `, ${this.ref(ins.b)}`;
    if (count > 2) text += `, ${this.ref(ins.c)}`;
    return text;
  }

  private place({ a, b, c }: Ins): string {
    if (c !== noRef) return `${intOf(a)}, ${intOf(b)}, ${quoted(new TextEncoder().encode(this.fn.files[intOf(c)]!))}`;
    return intOf(b) === 0 ? String(intOf(a)) : `${intOf(a)}, ${intOf(b)}`;
  }

  private machineIns(ins: Ins): string {
    const name = this.machine?.op(ins.op - machineBase) ?? `machine${ins.op - machineBase}`;
    const operands = [ins.a, ins.b, ins.c].filter((ref) => ref !== noRef).map((ref) => this.ref(ref));
    const text = operands.length > 0 ? `${name} ${operands.join(', ')}` : name;
    return ins.to === noRef ? text : `${this.ref(ins.to)} =${clsNames[ins.cls]} ${text}`;
  }

  private param(ins: Ins): string {
    const name = this.ref(ins.to);
    if (ins.op === Op.par) return `${clsNames[ins.cls]} ${name}`;
    if (ins.op === Op.parc) return `${this.ref(ins.a)} ${name}`;
    if (ins.op === Op.pare) return `env ${name}`;
    return `${opNames[ins.op]!.slice(3)} ${name}`;
  }

  private call(ins: Ins, args: readonly Ins[]): string {
    let text = '';
    if (ins.to !== noRef || ins.b !== noRef) {
      let cls: string = clsNames[ins.cls]!;
      if (kindOf(ins.b) === RefKind.type) cls = this.ref(ins.b);
      else if (kindOf(ins.b) === RefKind.int && intOf(ins.b) > 0) cls = extNames[intOf(ins.b)]!;
      text = `${ins.to === noRef ? '_' : this.ref(ins.to)} =${cls} `;
    }
    return `${text}call ${this.ref(ins.a)}(${args.map((arg) => this.argument(arg)).join(', ')})`;
  }

  private argument(ins: Ins): string {
    if (ins.op === Op.arg) return `${clsNames[ins.cls]} ${this.ref(ins.a)}`;
    if (ins.op === Op.argc) return `${this.ref(ins.a)} ${this.ref(ins.b)}`;
    if (ins.op === Op.arge) return `env ${this.ref(ins.a)}`;
    if (ins.op === Op.argv) return '...';
    return `${opNames[ins.op]!.slice(3)} ${this.ref(ins.a)}`;
  }

  private phi(phi: Phi): string {
    const args = phi.args.map((arg, index) => `${this.blockName(phi.blocks[index]!)} ${this.ref(arg)}`);
    return `${this.ref(phi.to)} =${clsNames[phi.cls]} phi ${args.join(', ')}`;
  }

  private jump(block: Block): string {
    const target = (to: Block | null): string => (to ? this.blockName(to) : '@?');
    switch (block.jump) {
      case Jump.jmp:
        return `\tjmp ${target(block.s1)}\n`;
      case Jump.jnz:
        return `\tjnz ${this.ref(block.arg)}, ${target(block.s1)}, ${target(block.s2)}\n`;
      case Jump.ret:
        return block.arg === noRef ? '\tret\n' : `\tret ${this.ref(block.arg)}\n`;
      case Jump.hlt:
        return '\thlt\n';
      case Jump.switch: {
        const targets = [block.s1, ...block.targets].map(target);
        return `\tswitch ${this.ref(block.arg)}, ${targets.join(', ')}\n`;
      }
      case Jump.cond:
        return `\tj${this.machine?.cond(block.cond) ?? block.cond} ${target(block.s1)}, ${target(block.s2)}\n`;
      default:
        return '';
    }
  }

  private abiText(returns: ReturnType): string {
    if (returns.type >= 0) return `:${this.types[returns.type]!.name}`;
    return returns.ext > 0 ? extNames[returns.ext]! : clsNames[returns.cls]!;
  }

  private blockName(block: Block): string {
    return this.blockNames.get(block) ?? `@${block.name}`;
  }

  ref(ref: Ref): string {
    const index = indexOf(ref);
    switch (kindOf(ref)) {
      case RefKind.none:
        return '_';
      case RefKind.temp:
        return this.tempNames[index] ?? `%?${index}`;
      case RefKind.con:
        return (this.conTexts[index] ??= this.constant(index));
      case RefKind.type:
        return `:${this.types[index]?.name ?? `?${index}`}`;
      case RefKind.reg:
        return this.machine?.reg(index) ?? `R${index}`;
      case RefKind.mem:
        return this.address(index);
      case RefKind.int:
        return String(intOf(ref));
      default:
        return `S${index}`;
    }
  }

  private constant(index: number): string {
    const con = this.fn.cons[index];
    if (!con) return `?${index}`;
    if (con.kind === ConKind.address) {
      return `${con.isThread ? 'thread ' : ''}${globalText(con.symbol)}${offsetText(con.bits)}`;
    }
    if (con.form === ConForm.int || (con.form === ConForm.single && con.bits >> 32n !== 0n)) return String(con.bits);
    const isSingle = con.form === ConForm.single;
    const text = printFloat(con.bits, isSingle ? 4 : 8);
    return text === null ? String(con.bits) : `${isSingle ? 's_' : 'd_'}${text}`;
  }

  private address(index: number): string {
    const mode = this.fn.mems[index]!;
    const parts: string[] = [];
    if (mode.symbol !== noRef) parts.push(this.ref(mode.symbol));
    if (mode.base !== noRef) parts.push(this.ref(mode.base));
    if (mode.index !== noRef) {
      const extend = ['', ' uxtw', ' sxtw'][mode.extend];
      parts.push(`${this.ref(mode.index)}${extend}${mode.scale === 1 ? '' : `*${mode.scale}`}`);
    }
    if (mode.offset !== 0 || parts.length === 0) parts.push(String(mode.offset));
    return `[${parts.join(' + ')}]`;
  }
}

const isParam = (ins: Ins): boolean => ins.op < machineBase && (opFlags[ins.op]! & Flag.param) !== 0;
const isArg = (ins: Ins): boolean => ins.op < machineBase && (opFlags[ins.op]! & Flag.arg) !== 0;

/** Names with their sigil: made valid, and the second of two equal ones numbered. */
function uniqueNames(named: readonly { readonly name: string }[], sigil: string): string[] {
  const taken = new Set<string>();
  const names: string[] = new Array(named.length);
  const late: number[] = [];
  // Names that are fine as they are come first, so that numbering others never takes one of them away.
  for (let index = 0; index < named.length; index++) {
    const name = validName(named[index]!.name);
    names[index] = sigil + name;
    if (taken.has(name)) late.push(index);
    else taken.add(name);
  }
  const counts = new Map<string, number>();
  for (const index of late) {
    const name = names[index]!.slice(1);
    let count = counts.get(name) ?? 1;
    let unique: string;
    do unique = `${name}.${count++}`;
    while (taken.has(unique));
    counts.set(name, count);
    taken.add(unique);
    names[index] = sigil + unique;
  }
  return names;
}

function validName(name: string): string {
  if (plainName.test(name)) return name;
  const inner = name.replace(/[^A-Za-z0-9$._]/g, '_');
  return /^[A-Za-z._]/.test(inner) ? inner : `_${inner}`;
}
