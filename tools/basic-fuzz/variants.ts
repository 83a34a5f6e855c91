// Programs that must do the same as another one though the compiler treats them differently. They are a witness against
// mistakes that all engines share, those of the checker and of the generation of code.

/** Text, names, and numbers of the language as the generator writes it. */
const word =
  /"(?:[^"\\]|\\.|"")*"|[A-Za-z_]\w*[$%&!#@]?|&[HOB][0-9A-Fa-f]+[%&]?|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?[%&!#@]?/g;

/** Lines whose numbers must be literals, or mean something as such; the last is an array in a record. */
const literalLine = /^\s*(FOR|DATA|CATCH|OPTION|TYPE|RANDOMIZE)\b|^m\(/;

const typeOfSuffix: Readonly<Record<string, string>> = {
  '%': 'INTEGER',
  '&': 'LONG',
  '@': 'BYTE',
  '!': 'SINGLE',
  '#': 'DOUBLE',
};

/** A literal with the suffix of its type; an unsuffixed one would be computed with in 64 bits. */
function suffixed(literal: string): string {
  if (literal.startsWith('&')) {
    if (/[%&]$/.test(literal)) return literal;
    const bits = BigInt(literal.replace(/^&/, '0').replace('0H', '0x').replace('0O', '0o').replace('0B', '0b'));
    return `${literal}${bits < 1n << 31n ? '%' : '&'}`;
  }
  if (/[%&!#@]$/.test(literal)) return literal;
  if (/[.eE]/.test(literal)) return `${literal}#`;
  return BigInt(literal) < 1n << 31n ? `${literal}%` : `${literal}&`;
}

function replaceNumbers(text: string, replacement: (literal: string) => string): string {
  const change = (one: string): string => (/^["A-Za-z_]/.test(one) ? one : replacement(one));
  return text
    .split('\n')
    .map((line) => (literalLine.test(line) ? line : line.replace(word, change)))
    .join('\n');
}

/** The program with a type at every number. */
export const withTypedNumbers = (text: string): string => replaceNumbers(text, suffixed);

/** The same with variables instead of the numbers: nothing can be computed by the compiler's front end. */
export function withHiddenNumbers(text: string): string {
  const names = new Map<string, string>();
  const hidden = replaceNumbers(text, (literal) => {
    const typed = suffixed(literal);
    const name = names.get(typed) ?? `hidden${names.size + 1}`;
    names.set(typed, name);
    return name;
  });
  const declared = [...names].map(([typed, name]) => `DIM ${name} AS ${typeOfSuffix[typed.at(-1)!]} = ${typed}: `);
  // OPTION BASE must stand before every DIM.
  const [options] = /^(?:(?:RANDOMIZE|OPTION) .*\n)*/.exec(hidden)!;
  return `${options}${declared.join('')}${hidden.slice(options.length)}`;
}

/** The program behind a DEFINT: its names have types of their own, except counters of loops (i), DEF FNs (F) and their parameters (x). */
export function withDefaultTypes(text: string): string {
  const [options] = /^(?:(?:RANDOMIZE|OPTION) .*\n)*/.exec(text)!;
  return `${options}DEFINT A-E, G-H, J-W, Y-Z: ${text.slice(options.length)}`;
}

const compound =
  /^( *(?:IF .* THEN )?)(\w+[$%&!#@]?(?:\([^()]*\))?(?:\.\w+(?:\([^()]*\))?)*) ([-+*/\\^&]|MOD|AND|OR|XOR|EQV|IMP)= (.*)$/;

/** The program with each compound assignment spelled out, where no function is called for the target. */
export function withPlainAssignments(text: string): string {
  const spell = (line: string): string => {
    const [, before, target, op, value] = compound.exec(line) ?? [];
    return target === undefined ? line : `${before}${target} = ${target} ${op} (${value})`;
  };
  return text.split('\n').map(spell).join('\n');
}

/** The program with a procedure, never called, that touches all variables of the module: none may be main's alone. */
export function withCapturedVariables(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => /^(SUB|FUNCTION) /.test(line));
  const touched: string[] = [];
  for (const line of lines.slice(0, end < 0 ? lines.length : end)) {
    const scalar = /^\s*DIM (\w+[$%&!#@]?)(?= AS|$| =)(?: AS (\w+))?/.exec(line);
    const array = /^\s*(DIM|REDIM) (\w+\$?)\(/.exec(line);
    if (scalar) touched.push(`SWAP ${scalar[1]}, ${scalar[1]}`);
    if (!array) continue;
    const isDynamic = array[1] === 'REDIM' || line.includes(`${array[2]}()`);
    touched.push(isDynamic ? `ERASE ${array[2]}` : `PRINT UBOUND(${array[2]})`);
  }
  return `${text}SUB NeverCalled\n${touched.join('\n')}\nEND SUB\n`;
}
