// The environment variables that the command knows, read once.

import type { Fusions } from '../session/compile.ts';

/** Fusions of the back end by the variable that switches them: unset, `1` and `true` are on, anything else is off. */
const fusionVariables = {
  madd: 'ENABLE_MADD_FUSION',
  shift: 'ENABLE_SHIFT_FUSION',
  pairs: 'ENABLE_LDP_STP_FUSION',
  indexed: 'ENABLE_INDEXED_ADDR',
} as const;

/** Fused instructions that are shown, by the variable that asks for them; set to anything is on. */
const traceVariables = {
  madd: 'DEBUG_MADD',
  shift: 'DEBUG_SHIFT_FUSION',
  pairs: 'DEBUG_LDP_STP',
  indexed: 'DEBUG_INDEXED_ADDR',
} as const;

export type FusionTrace = keyof typeof traceVariables;

export interface Environment {
  /** Fusions that a variable switches off (or on). */
  readonly fusions: Partial<Fusions>;
  readonly traces: readonly FusionTrace[];
  /** Memory counters at the end. */
  readonly hasMemoryStatistics: boolean;
  readonly traceAst: boolean;
  readonly traceSymbols: boolean;
  /** Sources of the runtime library; null is the library that comes with the compiler. */
  readonly runtimeFolder: string | null;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Set, and not 0. */
const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0';

export function readEnvironment(env: Variables): Environment {
  const fusions: Partial<Record<keyof typeof fusionVariables, boolean>> = {};
  for (const [name, variable] of Object.entries(fusionVariables)) {
    const value = env[variable];
    if (value !== undefined) fusions[name as keyof typeof fusionVariables] = value === '1' || value === 'true';
  }
  const traces = Object.entries(traceVariables).filter(([, variable]) => env[variable] !== undefined);
  return {
    fusions,
    traces: traces.map(([name]) => name as FusionTrace),
    hasMemoryStatistics: isSet(env.BASIC_MEMORY_STATS) || isSet(env.SAMM_STATS),
    traceAst: isSet(env.TRACE_AST),
    traceSymbols: isSet(env.TRACE_SYMBOLS),
    runtimeFolder: env.FBC_RUNTIME ?? null,
  };
}
