/** Whatever a file holds, it is read: no throw, every finding inside the text, and the same twice over. */
import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../../compiler/1-parse/index.ts';
import { createReport } from '../../../compiler/diagnostics/report.ts';
import { render } from '../../../compiler/diagnostics/render.ts';
import { format } from '../../../compiler/format/index.ts';
import { module } from '../format/generate/module.ts';

const words =
  'rule event type param const fn extern table timer pattern state test import module match within emit where as not for ' +
  'until A B x 1 5s "t" /r/ ( ) [ ] { } < > -> ->> => | & + * ? , : ; . ?. ?? = == @ // /* */ /// \n " \\ § é 😀';

/** Words and signs of the language in any order. */
const salad: Arbitrary<string> = fc
  .array(fc.constantFrom(...words.split(/ /)), { maxLength: 60 })
  .map((parts) => parts.join(' '));

/** A right text with a piece cut out, doubled or replaced. */
const damaged: Arbitrary<string> = fc
  .tuple(module.map(format), fc.nat(), fc.nat(30), fc.oneof(fc.constant(''), salad))
  .map(([text, at, length, piece]) => {
    const start = text.length === 0 ? 0 : at % text.length;
    return text.slice(0, start) + piece + text.slice(start + length);
  });

test('any text is read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), salad, damaged), (text) => {
      const findings = findingsIn(text);
      expect(findingsIn(text)).toBe(findings);
    }),
    { numRuns: 150 },
  );
});

function findingsIn(text: string): string {
  const report = createReport();
  parse({ name: 'any.cep', text }, report);
  for (const { span, message, mend } of report.all) {
    expect(span.start).toBeLessThanOrEqual(span.end);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(message).not.toBe('');
    expect(mend).not.toBe('');
  }
  return render(report.all, { format: 'pretty', colour: false, version: '' });
}
