// Our own mistakes. `bug` is for what cannot happen if the compiler is right; the session turns it into an internal
// error that names the stage, the function and the source line. Never use it for what a user can write.

/** An internal error: the compiler is wrong, not the program. */
export class CompilerBug extends Error {
  override name = 'CompilerBug';
}

/** Stop: an invariant of the compiler does not hold. */
export function bug(message: string): never {
  throw new CompilerBug(message);
}

/** The `default` of a switch over a union: a forgotten kind is a type error here, and a loud one at run time. */
export function unreachable(value: never): never {
  return bug(`unexpected ${JSON.stringify(value)}`);
}
