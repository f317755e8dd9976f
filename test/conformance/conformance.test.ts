/** What other engines were published to find, and what the language page says beyond that, on both engines. */
import { describe, expect, it } from 'vitest';
import { casesOf, folder, sources } from './collection.ts';
import { detector, reference } from './engine.ts';
import { runCases } from './run-cases.ts';

describe.each([reference, detector])('$name', (engine) => {
  it.each(sources)('%s', (source) => {
    const cases = casesOf(source);
    if (cases === null) {
      console.log(`not run: there is no ${folder}/${source}`);
      return;
    }
    const { supported, passed, notYet, failures } = runCases(engine, cases);
    console.log(
      `${engine.name}, ${source}: ${supported} supported, ${passed} passed, ${notYet} not yet supported`,
    );
    expect(failures.join('\n\n')).toBe('');
  });
});
