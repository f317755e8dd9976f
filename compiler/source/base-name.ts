/** The name of a file without folders and ending: what a module is called that does not say its name. */
export function baseName(path: string): string {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = file.indexOf('.', 1);
  return dot < 0 ? file : file.slice(0, dot);
}
