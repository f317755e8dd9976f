/** The name under which a module exports its factory: the parts of the module's name, joined in camel case. */
export function factoryName(moduleName: string): string {
  const [first = '', ...others] = moduleName.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
  const joined = [lowerFirst(first), ...others.map(upperFirst)].join('');
  const name = /^[A-Za-z]/.test(joined) ? joined : `rules${upperFirst(joined)}`;
  return RESERVED.has(name) ? `${name}Rules` : name;
}

function lowerFirst(part: string): string {
  return part.charAt(0).toLowerCase() + part.slice(1);
}

function upperFirst(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** Words that cannot name a function of a JavaScript module, and those that the generated module uses itself. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends false finally for function if implements import in instanceof interface let new null package ' +
    'private protected public return static super switch this throw true try typeof var void while with yield ' +
    'undefined rt compiled'
  ).split(' '),
);
