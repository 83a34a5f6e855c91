// The symbols of a checked program as a table, for people: what every name became, by scope.

import type { Sources } from '../source/source.ts';
import type { Routine, TypedProgram, Variable } from './typed.ts';
import { type ClassType, type RecordType, type Type, typeName } from './types.ts';

/** One line a symbol: kind, name, type, and where it is declared. Temporaries of the checker are left out. */
export function symbolTable(program: TypedProgram, sources: Sources): string {
  const lines: string[] = [];
  const place = (start: number): string => {
    const { source, line } = sources.locate(start);
    return `${source.name}:${line}`;
  };
  const row = (kind: string, name: string, what: string, start: number): void => {
    lines.push(`  ${kind.padEnd(10)} ${name.padEnd(20)} ${what.padEnd(32)} ${place(start)}`.trimEnd());
  };

  lines.push('module');
  for (const variable of program.globals) row(kindOf(variable), variable.name, describe(variable), variable.start);
  for (const record of program.records) row('TYPE', record.name, fields(record), record.start);
  for (const one of program.classes) {
    row('CLASS', one.name, one.parent ? `EXTENDS ${one.parent.name}; ${fields(one)}` : fields(one), one.start);
  }
  for (const foreign of program.foreigns) {
    row('DECLARE', foreign.name, `${foreign.symbol}${foreign.library ? ` in ${foreign.library}` : ''}`, foreign.start);
  }
  for (const routine of program.routines) {
    lines.push(`${signature(routine)}${routine.kind === 'main' ? '' : `  ${place(routine.start)}`}`);
    for (const variable of [...routine.params, ...routine.locals]) {
      if (variable.storage === 'temporary') continue;
      row(kindOf(variable), variable.name, describe(variable), variable.start);
    }
    for (const label of routine.labels) {
      const uses = [label.isUsed ? 'jumped to' : 'not used', ...(label.isGosubTarget ? ['GOSUB'] : [])];
      lines.push(`  ${'label'.padEnd(10)} ${label.name.padEnd(20)} ${uses.join(', ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function kindOf(variable: Variable): string {
  if (variable.storage === 'value') return 'BYVAL';
  if (variable.storage === 'reference') return 'BYREF';
  return variable.array ? 'array' : 'variable';
}

function describe(variable: Variable): string {
  const { array, type } = variable;
  if (!array) return typeName(type);
  const bounds = array.bounds?.map(({ lower, upper }) => `${lower} TO ${upper}`).join(', ');
  return `(${bounds ?? ', '.repeat(Math.max(0, array.rank - 1)).trimEnd()}) OF ${typeName(type)}`;
}

const fields = (type: RecordType | ClassType): string =>
  type.fields.map((field) => `${field.name} ${typeName(field.type)} @${field.offset}`).join(', ');

function signature(routine: Routine): string {
  const params = routine.params.map((param) => `${param.name} ${typeName(param.type)}`).join(', ');
  const result: Type = routine.resultType;
  const words = routine.kind === 'main' ? 'main' : `${routine.kind} ${routine.name}(${params})`;
  return result.kind === 'void' ? words : `${words} AS ${typeName(result)}`;
}
