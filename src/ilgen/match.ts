// MATCH: the subject is evaluated once, the first arm that takes it runs.

import type { MatchStmt, Place, Variable } from '../check/typed.ts';
import { matches } from './dynamic.ts';
import { evaluate } from './expressions.ts';
import { assignSlot, prepare, readSlot } from './places.ts';
import { reloadReshaped } from './array-homes.ts';
import { infoOf } from './items.ts';
import type { RoutineGen } from './routine.ts';

export function matchStatement(g: RoutineGen, stmt: MatchStmt): void {
  const { b } = g;
  const { variable } = stmt;
  const subject: Place = { kind: 'variable', type: variable.type, variable };
  assignSlot(g, variable.type, prepare(g, subject).settle(), evaluate(g, stmt.subject));
  const done = b.newBlock('endmatch');
  for (const arm of stmt.arms) {
    if (arm.outcome === 'never') continue;
    const body = b.newBlock('arm');
    const next = b.newBlock('next');
    if (arm.outcome === 'always') b.jump(body);
    else
      b.branch(
        matches(g, variable.type, readSlot(g, variable.type, prepare(g, subject).settle()), arm.test),
        body,
        next,
      );
    b.place(body);
    if (arm.binding && arm.test.kind === 'array') takeArray(g, arm.binding, subject);
    else if (arm.binding && arm.value) {
      const { type } = arm.binding;
      const slot = prepare(g, { kind: 'variable', type, variable: arm.binding }).settle();
      assignSlot(g, type, slot, evaluate(g, arm.value));
    }
    g.statements(arm.body);
    if (!b.isEnded) b.jump(done);
    b.place(next);
  }
  g.statements(stmt.otherwise);
  b.place(done);
}

/** The array of a message becomes the binding. */
function takeArray(g: RoutineGen, binding: Variable, subject: Place): void {
  const home = g.homes.array(binding);
  const message = readSlot(g, subject.type, prepare(g, subject).settle());
  if (home.descriptor === null) return;
  g.runtimeUntested('any_take_array', [home.descriptor, message, infoOf(g, home.type)]);
  reloadReshaped(g, home);
  g.testError();
}
