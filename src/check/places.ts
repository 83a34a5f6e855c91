// Places as targets: of assignments, READ, INPUT, SWAP, BYREF … What may be stored to, and what storing means there.

import type * as Ast from '../syntax/ast.ts';
import { arrayOf, isBuiltinFunction } from './calls.ts';
import { badExpr, type Context } from './context.ts';
import {
  type Access,
  access,
  converted,
  expression,
  isPlace,
  isResultName,
  loadOf,
  resultAccess,
} from './expressions.ts';
import { integerConstant } from './fold.ts';
import {
  array,
  constant,
  declaredScalar,
  knownScalar,
  overlaidScalar,
  procedure,
  scalar,
  suggest,
  visibleNames,
} from './lookup.ts';
import { hasAddress, markAddressed } from './procedures.ts';
import type { ElementPlace, Expr, Place } from './typed.ts';
import { anyPointer, longType, typeName } from './types.ts';

/** The place that a target denotes; null after a report. */
export function target(c: Context, node: Ast.Expr): Place | null {
  switch (node.kind) {
    case 'name':
      return nameTarget(c, node);
    case 'slice':
      return sliceTarget(c, node);
    case 'call':
      if (isMid(c, node)) return midTarget(c, node);
      return storable(c, node, callTarget(c, node));
    case 'me':
      c.report(node, c.scope.routine.me ? 'meAssigned' : 'meOutside', 'ME');
      return null;
    case 'badExpr':
      return null;
    default:
      return storable(c, node, access(c, node));
  }
}

function nameTarget(c: Context, node: Ast.NameRef): Place | null {
  const { name } = node;
  const { scope } = c;
  const symbol = overlaidScalar(c, node) ?? scope.found.get(name.index) ?? findTarget(c, node);
  if (!symbol) return null;
  if (symbol === 'result') {
    const place = resultAccess(c, node);
    if (place.kind === 'variable') place.variable.isAssigned = true;
    return place;
  }
  symbol.variable.isAssigned = true;
  if (c.uses) c.use(node, symbol);
  return loadOf(symbol).place;
}

function findTarget(c: Context, node: Ast.NameRef): ReturnType<typeof knownScalar> | 'result' {
  const { name } = node;
  const { scope } = c;
  if (declaredScalar(c, node, scope)) return scalar(c, node);
  if (isResultName(c, node)) return 'result';
  const fixed = constant(c, node);
  if (fixed && !(scope.parent && declaredScalar(c, node, scope.parent) && !scope.constants.has(name.id))) {
    c.report(node, 'constantAssigned', name.text);
    return null;
  }
  const known = knownScalar(c, node);
  if (!known && procedure(c, name.key)) {
    c.report(node, 'assignToRoutine', name.text);
    return null;
  }
  return known ?? scalar(c, node);
}

// An unknown name with subscripts is more likely an array that was forgotten than a procedure.
function callTarget(c: Context, node: Ast.Call): Access {
  const { callee } = node;
  if (callee.kind === 'name' && isUnknown(c, callee)) return unknownTarget(c, callee, node.args);
  return access(c, node);
}

function unknownTarget(c: Context, ref: Ast.NameRef, args: readonly Ast.Expr[]): Expr {
  const { text } = ref.name;
  if (isBuiltinFunction(ref)) return c.bad(ref, 'functionAssigned', text);
  for (const arg of args) expression(c, arg);
  if (knownScalar(c, ref)) return c.bad(ref, 'variableIndexed', text);
  if (c.missing.has(ref.name.id)) return badExpr;
  const diagnostic = c.report(ref, 'unknownArray', text);
  if (diagnostic) suggest(c, diagnostic, ref, visibleNames(c));
  if (diagnostic?.fixes.length === 0) c.missing.add(ref.name.id);
  return badExpr;
}

function isUnknown(c: Context, ref: Ast.NameRef): boolean {
  if (array(c, ref) || procedure(c, ref.name.key)) return false;
  const variable = knownScalar(c, ref);
  return !variable || !['list', 'map', 'any', 'error'].includes(variable.variable.type.kind);
}

const isMid = (c: Context, node: Ast.Call): boolean =>
  node.callee.kind === 'name' &&
  node.callee.name.key === 'MID' &&
  (node.callee.name.suffix === '' || node.callee.name.suffix === '$') &&
  node.args.length >= 2 &&
  !array(c, node.callee) &&
  !procedure(c, 'MID');

function midTarget(c: Context, node: Ast.Call): Place | null {
  c.use(node.callee, { what: 'builtin', name: 'MID$' });
  const inner = textTarget(c, node.args[0]!);
  const position = converted(c, node.args[1]!, longType);
  const count = node.args[2] ? converted(c, node.args[2], longType) : null;
  if (node.args.length > 3) c.report(node.callee, 'argumentCount', 'MID$', '2 to 3 arguments', node.args.length);
  if (!inner) return null;
  c.fails();
  return { kind: 'mid', type: inner.type, target: inner, position, count, canFail: true };
}

function sliceTarget(c: Context, node: Ast.Slice): Place | null {
  const inner = textTarget(c, node.target);
  const from = node.from ? converted(c, node.from, longType) : integerConstant(1n, longType);
  const to = node.to ? converted(c, node.to, longType) : integerConstant(-1n, longType);
  return inner && { kind: 'slice', type: inner.type, target: inner, from, to };
}

/** A string place. */
export function textTarget(c: Context, node: Ast.Expr): Place | null {
  const place = target(c, node);
  if (!place || place.type.kind === 'error') return null;
  if (place.type.kind === 'string') return place;
  c.report(node, 'textPlace', typeName(place.type));
  return null;
}

/** What access found, if it can be stored to. */
function storable(c: Context, node: Ast.Expr, it: Access): Place | null {
  if (!isPlace(it)) {
    if (it.kind !== 'bad') c.report(node, 'notAPlace');
    return null;
  }
  switch (it.kind) {
    case 'listItem':
      c.fails();
      return { ...it, canFail: true };
    case 'field': {
      const object = fieldObject(c, it.object);
      if (!object) {
        c.report(node, 'notAPlace');
        return null;
      }
      return object === it.object ? it : { ...it, object };
    }
    case 'object':
    case 'temporary':
      c.report(node, 'notAPlace');
      return null;
    default:
      noteStored(it);
      return it;
  }
}

/** The storage around a field that is stored to: no copy of a record, and no value inside of a map. */
function fieldObject(c: Context, object: Place): Place | null {
  switch (object.kind) {
    case 'listItem':
      c.fails();
      return { ...object, canFail: true };
    case 'field': {
      const inner = fieldObject(c, object.object);
      return inner && (inner === object.object ? object : { ...object, object: inner });
    }
    case 'temporary':
    case 'mapItem':
      return null;
    default:
      noteStored(object);
      return object;
  }
}

function noteStored(place: Place): void {
  if (place.kind === 'variable') place.variable.isAssigned = true;
  else if (place.kind === 'element' && place.array.kind === 'arrayVariable') place.array.variable.isAssigned = true;
}

/** System dialect: `@place`, `@procedure`; of a whole array the address of its first element. */
export function addressOf(c: Context, node: Ast.AddressOf): Expr {
  const { place } = node;
  if (place.kind === 'name') {
    const called = procedure(c, place.name.key);
    if (called && !declaredScalar(c, place, c.scope) && !isResultName(c, place)) {
      c.use(place, called);
      const routine = called.routine ?? called.foreign!;
      if (called.routine) {
        called.routine.isAddressTaken = true;
        called.routine.isUsed = true;
      }
      return { kind: 'routineAddress', type: anyPointer, routine };
    }
    const whole = array(c, place);
    if (whole?.variable.array?.isFixed && !knownScalar(c, place)) {
      whole.variable.isAddressTaken = true;
      c.use(place, whole);
      const bounds = whole.variable.array.bounds ?? [];
      const indices = bounds.map(({ lower }) => integerConstant(BigInt(lower), longType));
      const first: ElementPlace = {
        kind: 'element',
        type: whole.variable.type,
        array: arrayOf(whole.variable),
        indices,
        canFail: false,
      };
      return { kind: 'address', type: c.types.pointerTo(first.type), place: first };
    }
  }
  const it = access(c, place);
  if (it.type.kind === 'error') return badExpr;
  if (!isPlace(it) || !hasAddress(it) || it.kind === 'temporary') return c.bad(place, 'noAddress');
  markAddressed(it);
  // The address of a deref is the pointer itself.
  if (it.kind === 'deref' && !it.index) return it.pointer;
  const type = it.type.kind === 'fixedArray' ? it.type.element : it.type;
  return { kind: 'address', type: c.types.pointerTo(type), place: it };
}
