/** What a checked program can never reach: a fault of the checker or of this interpreter, not of the program. */
class Crash extends Error {
  override readonly name = 'Crash';
}

export function crash(what: string): never {
  throw new Crash(what);
}
