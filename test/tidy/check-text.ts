/** Checks that read one file at a time: size, opening comment, words and globals that are banned. */
import { bannedGlobals, bannedWords } from './bans.ts';
import { isIn, type SourceFile } from './source-file.ts';
import { freeNames, functionSizes, variablesOfModule } from './syntax.ts';

const longestFile = 400;
const longestFunction = 60;

/** Files and functions that are too long to be read at a sitting. */
export function tooLong(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const lines = file.text.trimEnd().split('\n').length;
    const long = lines > longestFile ? [`${file.path} has ${lines} lines, ${longestFile} are allowed`] : [];
    const functions = functionSizes(file)
      .filter((size) => size.lines > longestFunction && !isSuite(file, size.name))
      .map(
        (size) =>
          `${file.path}:${size.line} ${size.name} has ${size.lines} lines, ${longestFunction} are allowed`,
      );
    return [...long, ...functions];
  });
}

/** The unnamed callback of a `describe` in a test holds tests, not statements. */
function isSuite(file: SourceFile, name: string): boolean {
  return file.path.endsWith('.test.ts') && name === 'a function';
}

/** Files that do not say what they are before anything else. */
export function withoutOpening(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ text }) => !/^(#!.*\n)?\/\*\*/.test(text))
    .map(({ path }) => `${path} does not begin with a comment that says what it is`);
}

/** Words that must not be left in source. */
export function withBannedWords(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, index) =>
        bannedWords
          .filter(
            ({ pattern, except }) =>
              pattern.test(line) && !(except ?? []).some((place) => isIn(file.path, place)),
          )
          .map(({ because }) => `${file.path}:${index + 1} ${because}`),
      ),
  );
}

/** Globals that a folder must not touch: time, chance and the host are inputs. */
export function withBannedGlobals(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const bans = bannedGlobals.filter(
      ({ places, except }) =>
        places.some((place) => isIn(file.path, place)) &&
        !(except ?? []).some((place) => isIn(file.path, place)),
    );
    if (bans.length === 0) return [];
    return freeNames(file).flatMap(({ name, line }) =>
      bans
        .filter((ban) => ban.name === name)
        .map((ban) => `${file.path}:${line} uses ${name}; instead, ${ban.instead}`),
    );
  });
}

/** File names that are not in kebab case, or that name a drawer instead of a thing. */
export function badNames(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name) || /^(utils?|helpers?|common|misc)\./.test(name);
    })
    .map((path) => `${path} is not named for what it exports`);
}

const shipped = ['compiler', 'runtime', 'stdlib', 'connectors', 'cli'];

/** Variables of a shipped module that can change: the next call would see what the last one left. */
export function moduleState(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => shipped.some((folder) => isIn(path, folder)))
    .flatMap((file) =>
      variablesOfModule(file).map(({ name, line }) => `${file.path}:${line} keeps ${name} in the module`),
    );
}
