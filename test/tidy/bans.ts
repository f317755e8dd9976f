/** What may not be written, where, and what to write instead. */
export type BannedWord = {
  readonly pattern: RegExp;
  readonly because: string;
  readonly except?: readonly string[];
};

export type BannedGlobal = {
  readonly name: string;
  readonly places: readonly string[];
  readonly instead: string;
  readonly except?: readonly string[];
};

/** This folder has to spell the words it looks for. */
const here = ['test/tidy'];

export const bannedWords: readonly BannedWord[] = [
  {
    pattern: /\b(TODO|FIXME|XXX|HACK)\b/,
    because: 'leaves a note for later: do it, or leave it out',
    except: here,
  },
  {
    pattern: /\b(it|test|describe|suite)\.(skip|only|todo)\b/,
    because: 'skips or singles out a test',
    except: here,
  },
  { pattern: /\/(work|root|home)\/[a-z]/, because: 'names a path of one machine', except: here },
  { pattern: /@ts-(ignore|nocheck|expect-error)/, because: 'silences the type checker', except: here },
];

const insideEngine = ['runtime', 'stdlib'];
const insideCompiler = ['compiler'];
const givenTime = 'take the time as an input';

export const bannedGlobals: readonly BannedGlobal[] = [
  // A `time` field may arrive as a `Date` or as text, and the opt-in wall clock lives in a file of its own.
  {
    name: 'Date',
    places: insideEngine,
    instead: givenTime,
    except: ['runtime/intake', 'runtime/intake.ts', 'runtime/wall-clock.ts'],
  },
  { name: 'setTimeout', places: insideEngine, instead: givenTime, except: ['runtime/wall-clock.ts'] },
  { name: 'setInterval', places: insideEngine, instead: givenTime, except: ['runtime/wall-clock.ts'] },
  { name: 'setImmediate', places: insideEngine, instead: givenTime },
  { name: 'performance', places: [...insideEngine, ...insideCompiler], instead: givenTime },
  { name: 'Math.random', places: [...insideEngine, ...insideCompiler], instead: 'take a seed as an input' },
  { name: 'process', places: [...insideEngine, ...insideCompiler], instead: 'take it as an argument' },
  {
    name: 'Buffer',
    places: [...insideEngine, ...insideCompiler],
    instead: 'use Uint8Array, which browsers have',
  },
  { name: 'console', places: [...insideEngine, ...insideCompiler], instead: 'return it, or call a listener' },
  {
    name: 'Date',
    places: insideCompiler,
    instead: 'leave the date out: the same source gives the same output',
  },
];
