/**
 * Who may import whom. Each entry names a place in the tree (a folder, or one file) and the places it may
 * import from; the longest entry that fits a file speaks for it. `types` lists places of which only types may
 * be imported. A place may always import from itself. What is not in the table may import nothing.
 */
export type Layer = {
  readonly place: string;
  readonly may: readonly string[];
  readonly types?: readonly string[];
};

/** What every phase of the compiler stands on. */
const ground = ['compiler/ir', 'compiler/diagnostics', 'compiler/source', 'compiler/limits.ts'];

const frontPhases = ['compiler/1-parse', 'compiler/2-check'];
const backPhases = ['compiler/3-lower', 'compiler/4-automaton', 'compiler/5-emit'];

export const layers: readonly Layer[] = [
  { place: 'grammar/generated', may: [] },

  { place: 'compiler/source', may: [] },
  { place: 'compiler/limits.ts', may: [] },
  { place: 'compiler/diagnostics', may: ['compiler/source', 'compiler/limits.ts'] },
  { place: 'compiler/ir', may: ['compiler/source', 'compiler/diagnostics'] },
  { place: 'compiler/1-parse', may: [...ground, 'grammar/generated'] },
  { place: 'compiler/2-check', may: [...ground, 'stdlib'] },
  { place: 'compiler/3-lower', may: ground },
  { place: 'compiler/4-automaton', may: ground },
  { place: 'compiler/5-emit', may: [...ground, 'stdlib'], types: ['runtime'] },
  { place: 'compiler/format', may: ground },
  { place: 'compiler/format-text.ts', may: [...ground, 'compiler/1-parse', 'compiler/format'] },
  { place: 'compiler/analyse.ts', may: [...ground, ...frontPhases] },
  {
    place: 'compiler/pipeline.ts',
    may: [...ground, 'compiler/analyse.ts', 'compiler/version.ts', ...backPhases],
  },
  { place: 'compiler/describe.ts', may: ground },
  { place: 'compiler/explain', may: ground },
  { place: 'compiler/explain-module.ts', may: [...ground, 'compiler/explain', 'compiler/pipeline.ts'] },
  { place: 'compiler/version.ts', may: [] },
  {
    place: 'compiler/index.ts',
    may: [
      ...ground,
      'compiler/analyse.ts',
      'compiler/describe.ts',
      'compiler/explain',
      'compiler/explain-module.ts',
      'compiler/format-text.ts',
      'compiler/pipeline.ts',
      'compiler/version.ts',
    ],
    types: ['compiler/5-emit'],
  },

  { place: 'runtime', may: [] },
  { place: 'stdlib', may: ['runtime/values'], types: ['runtime'] },
  { place: 'connectors', may: [], types: ['runtime'] },
  { place: 'cli', may: ['compiler/index.ts', 'runtime/index.ts', 'connectors', 'stdlib'] },

  { place: 'examples', may: ['compiler/index.ts', 'runtime/index.ts'] },
  { place: 'test/reference', may: ['compiler/ir/typed.ts', 'compiler/ir/types.ts', 'stdlib'] },
  { place: 'test', may: ['compiler', 'runtime', 'stdlib', 'connectors', 'cli', 'examples', 'scripts'] },
  { place: 'bench', may: ['compiler', 'runtime', 'stdlib', 'connectors', 'examples'] },
  { place: 'scripts', may: ['compiler', 'runtime', 'stdlib', 'connectors', 'cli'] },
];

/** A package, and the only places that may import it: one dependency, one door. */
export const doors: readonly { readonly package: string; readonly places: readonly string[] }[] = [
  { package: 'ohm-js', places: ['compiler/1-parse', 'grammar/generated'] },
  { package: 'ts-morph', places: ['compiler/5-emit/print-module.ts', 'test/tidy'] },
  { package: 'commander', places: ['cli'] },
  { package: '@viz-js/viz', places: ['cli/explain/svg.ts'] },
  { package: '@jridgewell/gen-mapping', places: ['compiler/5-emit'] },
  { package: '@jridgewell/trace-mapping', places: ['compiler/5-emit', 'test'] },
  { package: 'fast-check', places: ['test'] },
  { package: 'vitest', places: ['test', 'vitest.config.ts'] },
  { package: 'node:*', places: ['cli', 'connectors', 'examples', 'scripts', 'test', 'bench'] },
];

/** Folders that hold source, as far as these checks go. */
export const sourceFolders: readonly string[] = [
  'compiler',
  'runtime',
  'stdlib',
  'connectors',
  'cli',
  'examples',
  'scripts',
  'test',
  'bench',
];

/** Files a tool wrote, or that hold a program to be compared byte by byte. Exempt by name. */
export const generatedPlaces: readonly string[] = ['grammar/generated', 'test/golden'];
