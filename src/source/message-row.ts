// The form of a message: a row says its code, its weight and its words; call sites pass facts.

export type Severity = 'error' | 'warning';

/** One message. `code` is the public identifier shown in brackets; several messages may share it. */
export interface MessageRow<Facts extends readonly (string | number)[]> {
  readonly severity: Severity;
  readonly code: string;
  readonly text: (...facts: Facts) => string;
}

export function error<Facts extends readonly (string | number)[]>(
  code: string,
  text: (...facts: Facts) => string,
): MessageRow<Facts> {
  return { severity: 'error', code, text };
}

export function warning<Facts extends readonly (string | number)[]>(
  code: string,
  text: (...facts: Facts) => string,
): MessageRow<Facts> {
  return { severity: 'warning', code, text };
}
