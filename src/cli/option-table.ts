// Every option of the command that compiles and runs a program. Parser and help are made from these rows.

export interface OptionRow {
  readonly short?: string;
  /** What the value is called; options without it are switches. */
  readonly value?: string;
  /** The value may be left out, and is then given only as `--name=value`. */
  readonly isOptional?: true;
  readonly isRepeatable?: true;
  readonly what: string;
}

// biome-ignore format: a table, aligned by hand
export const optionRows = {
  help:        { short: 'h', what: 'show this' },
  version:     { short: 'V', what: 'show the versions of compiler and Node, and the machine' },

  jit:         { short: 'J', what: 'compile in memory and run: what happens anyway' },
  run:         { short: 'r', what: 'the same; everything behind the program\'s name belongs to the program' },
  optimise:    { short: 'O', value: '0|1|2', what: 'how much is optimised; -O2 unless said otherwise' },
  'no-optimize': { what: 'the same as -O0' },
  'fp-contract': { what: 'a multiplication and an addition may become one instruction that rounds once' },
  strict:      { what: 'functions that nobody defines are errors (the default)' },
  'no-strict': { what: 'they are traps, which end the program when they are called' },
  include:     { short: 'I', value: 'FOLDER', isRepeatable: true, what: 'look here for included files, too' },
  'no-warnings': { what: 'errors only' },
  timeout:     { value: 'SECONDS', what: 'end the program after that time, with status 124; 0 is never' },
  stack:       { value: 'MIB', what: 'address space for the program\'s stack (default 64); deeper recursion is error 7' },
  break:       { value: 'LINE', isRepeatable: true, what: 'tell whenever LINE (or FILE:LINE) is reached, and go on' },
  trace:       { what: 'an error that nobody caught shows the calls that led to it' },

  'jit-verbose': { isOptional: true, value: 'json', what: 'everything about the compiled program and its run; =json as data' },
  'jit-json':  { what: 'the same as --jit-verbose=json' },
  metrics:     { isOptional: true, value: 'json', what: 'where time and memory went; =json as data' },
  time:        { what: 'how long each stage takes, while it runs' },
  verbose:     { short: 'v', what: 'what each stage made' },
  debug:       { short: 'D', what: 'the same, and code with a place for a breakpoint at every line' },
  verify:      { what: 'check every pass and every register allocation' },
  dump:        { short: 'd', value: 'LETTERS', what: 'functions after stages: P parsed, M memory, N ssa, C control flow, G values, K if-conversion, A abi, I selection, R registers, J records; T times' },

  'batch-jit': { value: 'FOLDER', what: 'run every program below FOLDER and tell which failed' },
  'fail-fast': { what: 'and stop at the first failure' },

  'trace-ast': { short: 'A', what: 'show the syntax tree instead of running' },
  'trace-symbols': { short: 'S', what: 'show the symbols' },
  'trace-cfg': { short: 'G', what: 'show the control flow of every routine' },
  'show-tokens': { what: 'show the tokens, then go on' },
  'show-il':   { what: 'show the intermediate language, then go on' },

  il:          { short: 'i', what: 'write the intermediate language, on standard output or to -o' },
  asm:         { short: 'c', what: 'write assembler text, to -o or the program\'s name with .s' },
  output:      { short: 'o', value: 'FILE', what: 'where to' },
  target:      { short: 't', value: 'TARGET', what: 'what -c is made for; -t ? lists them' },
  'enable-madd-fusion': { what: 'fuse multiplications and additions whatever ENABLE_MADD_FUSION says' },
  'disable-madd-fusion': { what: 'do not' },
  'runtime-dir': { value: 'FOLDER', what: 'sources of the runtime library, which is compiled anew' },
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof optionRows;

/** Widest line of the help. */
const width = 110;
const column = 28;

function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width - column) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${' '.repeat(column)}`);
}

/** The rows as a list, in their order. */
export function optionHelp(): string {
  return Object.entries(optionRows as Readonly<Record<string, OptionRow>>)
    .map(([name, { short, value, isOptional, what }]) => {
      const shown = value === undefined ? '' : isOptional ? `[=${value}]` : name === 'optimise' ? '' : ` ${value}`;
      const long = name === 'optimise' ? '-O0 -O1 -O2' : `--${name}${shown}`;
      const both = short === undefined || name === 'optimise' ? long : `-${short}, ${long}`;
      const head = `  ${both}`;
      const gap = head.length + 2 > column ? `\n${' '.repeat(column)}` : ' '.repeat(column - head.length);
      return `${head}${gap}${wrapped(what)}\n`;
    })
    .join('');
}
