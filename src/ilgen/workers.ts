// Workers: SPAWN, SEND, and the routines that a worker's thread runs, which are put together from typed nodes like those of a
// program: one for each worker, which takes its arguments from a list, and two for the variables of the thread.

import type {
  Argument,
  Expr,
  IntegerConstant,
  SendStmt,
  SpawnExpr,
  Stmt,
  StmtBase,
  TypedProgram,
} from '../check/typed.ts';
import { ArrayShape, Routine, Variable } from '../check/typed.ts';
import { anyType, listOfAny, longType, marshalledType, type Type } from '../check/types.ts';
import type { Ref } from '../il/ref.ts';
import { refuseInWorkers } from './builtins.ts';
import { evaluate } from './expressions.ts';
import { asAny, marshall } from './marshal.ts';
import type { ModuleGen } from './module.ts';
import { RoutineGen } from './routine.ts';
import { hold, plain, take, type Value } from './values.ts';
import { defineWorkerData, prepareSymbol, releaseSymbol } from './worker-variables.ts';

const threadSymbol = (worker: Routine): string => `${worker.symbol}.thread`;

// ---- the program's side

export function spawn(g: RoutineGen, e: SpawnExpr): Value {
  refuseInWorkers(g);
  const elements = e.args.map(argumentValue);
  const list = evaluate(g, asAny({ kind: 'list', type: listOfAny, elements }));
  const blob = g.runtime('blob_of_any', [list.ref]);
  g.ladder.pop(list.rung!);
  g.runtime('any_release', [list.ref]);
  const { b, module } = g;
  const name = b.address(module.text(e.worker.name));
  return plain(g.runtime('worker_spawn', [b.address(threadSymbol(e.worker)), name, blob]));
}

function argumentValue(arg: Argument): Expr {
  switch (arg.kind) {
    case 'value':
      return asAny(arg.value);
    case 'reference':
      return asAny({ kind: 'load', type: arg.place.type, place: arg.place });
    case 'array':
      return asAny({ kind: 'marshall', type: marshalledType, value: null, array: arg.array, canFail: false });
  }
}

export function send(g: RoutineGen, stmt: SendStmt): void {
  const channel = stmt.channel ? evaluate(g, stmt.channel).ref : null;
  const delay = stmt.timing ? evaluate(g, stmt.timing.delay).ref : null;
  const { value, array } = stmt;
  const made = marshall(g, { kind: 'marshall', type: marshalledType, value, array, canFail: false });
  const message: Ref = take(g, hold(g, marshalledType, popped(g, made)));
  const handle = channel ?? g.b.int(0);
  if (stmt.timing) {
    g.runtime('timer_start', [handle, delay!, g.b.int(stmt.timing.repeats ? 1 : 0), message]);
  } else if (channel) g.runtime('worker_send', [channel, message]);
  else g.runtime('worker_send_parent', [message]);
}

function popped(g: RoutineGen, value: Value): Ref {
  if (value.rung) g.ladder.pop(value.rung);
  return value.ref;
}

// ---- the thread's side

/** Everything that only programs with workers have. */
export function generateWorkers(module: ModuleGen, program: TypedProgram): void {
  for (const worker of program.routines) {
    if (worker.kind === 'worker') new RoutineGen(module, threadRoutine(worker)).generate();
  }
  const { variables } = module.workerVariables;
  const prepare = synthetic(prepareSymbol);
  prepare.body = variables.flatMap(dimension);
  new RoutineGen(module, prepare).generate();
  const release = synthetic(releaseSymbol);
  release.body = variables.map(forget);
  new RoutineGen(module, release).generate();
  defineWorkerData(module);
}

/** A routine without parameters that no program has written. */
export function synthetic(symbol: string): Routine {
  const routine = new Routine(symbol, 'function', symbol, null, false, 0);
  routine.canFail = true;
  routine.isUsed = true;
  return routine;
}

const at: StmtBase = { start: 0, source: 0, line: 0, erl: 0 };

const long = (value: number): IntegerConstant => ({
  kind: 'integer',
  type: longType,
  value: BigInt(value),
  isLiteral: false,
});

/** `FUNCTION thread(list) AS ANY`: calls the worker with what is in the list. */
function threadRoutine(worker: Routine): Routine {
  const routine = synthetic(threadSymbol(worker));
  const list = new Variable('arguments', listOfAny, 'value', routine, 0);
  routine.params = [list];
  routine.resultType = anyType;
  routine.result = new Variable('result', anyType, 'result', routine, 0);
  const item = (index: number): Expr => ({
    kind: 'load',
    type: anyType,
    place: {
      kind: 'listItem',
      type: anyType,
      list: { kind: 'load', type: listOfAny, place: { kind: 'variable', type: listOfAny, variable: list } },
      index: long(index + 1),
      canFail: false,
    },
  });
  const body: Stmt[] = [];
  const args = worker.params.map((param, i): Argument => {
    if (param.array) {
      const array = new Variable(`array${i}`, param.type, 'local', routine, 0);
      array.array = new ArrayShape(0, false);
      array.array.isDynamic = true;
      array.index = routine.locals.push(array) - 1;
      const ref = { kind: 'arrayVariable', variable: array } as const;
      body.push({ kind: 'unmarshall', ...at, target: null, array: ref, blob: item(i) });
      return { kind: 'array', array: ref };
    }
    const value = fromAny(param.type, item(i));
    if (param.storage !== 'reference') return { kind: 'value', value };
    return { kind: 'reference', place: { kind: 'temporary', type: param.type, value } };
  });
  const { resultType } = worker;
  const call: Expr = { kind: 'call', type: resultType, routine: worker, me: null, args, canFail: worker.canFail };
  if (resultType.kind === 'void') body.push({ kind: 'evaluate', ...at, value: call });
  else body.push({ kind: 'exitRoutine', ...at, value: asAny(call), crosses: [] });
  routine.body = body;
  return routine;
}

const fromAny = (type: Type, operand: Expr): Expr =>
  type.kind === 'any' ? operand : { kind: 'convert', type, conversion: 'unbox', operand, canFail: true };

/** Arrays of constant bounds are there from the start. */
function dimension(variable: Variable): Stmt[] {
  const { array } = variable;
  if (!array?.bounds || !array.isStatic) return [];
  const bounds = array.bounds.map(({ lower, upper }) => ({ lower: long(lower), upper: long(upper) }));
  return [{ kind: 'dim', ...at, variable, bounds, isPreserving: false, canFail: true }];
}

/** The statement that releases what a variable holds and leaves it as it was before the program. */
export function forget(variable: Variable): Stmt {
  if (variable.array) return { kind: 'erase', ...at, variable };
  return { kind: 'initialise', ...at, variable, value: null };
}
