// What a program says about itself to the batch harness, in its first comment lines:
//
//     ' @expect-exit N      the exit status that is right
//     ' @expect-out FILE    what it must print, beside the program
//     ' @args A B           its arguments
//     ' @timeout S          seconds it may take
//     ' @skip REASON        do not run it

export interface Directives {
  readonly expectedExit: number;
  readonly expectedOutput: string | null;
  readonly args: readonly string[];
  readonly timeout: number | null;
  readonly skip: string | null;
  /** Directives that nobody knows or that cannot be read. */
  readonly problems: readonly string[];
}

export function readDirectives(text: string): Directives {
  const found = { expectedExit: 0, expectedOutput: null as string | null, args: [] as string[] };
  let timeout: number | null = null;
  let skip: string | null = null;
  const problems: string[] = [];
  const handlers: Readonly<Record<string, (value: string) => boolean>> = {
    'expect-exit': (value) => {
      found.expectedExit = Number(value);
      return /^\d{1,3}$/.test(value);
    },
    'expect-out': (value) => {
      found.expectedOutput = value;
      return value !== '';
    },
    args: (value) => {
      found.args = value.split(/\s+/).filter(Boolean);
      return true;
    },
    timeout: (value) => {
      timeout = Number(value);
      return value !== '' && timeout >= 0;
    },
    skip: (value) => {
      skip = value === '' ? 'no reason given' : value;
      return true;
    },
  };
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const comment = /^\s*(?:\d+\s+)?(?:'|REM\b)\s*(.*)$/i.exec(line);
    if (!comment && line.trim() !== '') break;
    const directive = /^@([\w-]+)\s*(.*)$/.exec(comment?.[1] ?? '');
    if (!directive) continue;
    const [, name, value] = directive as unknown as [string, string, string];
    const handle = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (!handle?.(value.trim())) problems.push(`@${name} ${value}`.trim());
  }
  return { ...found, timeout, skip, problems };
}
