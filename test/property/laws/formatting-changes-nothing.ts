/** The formatted source means the same, and so does the source with other blanks and comments. */
import { difference } from '../../engine/compare.ts';
import { formatted } from '../../engine/load.ts';
import { defaultOptions } from '../../engine/trace.ts';
import { breaks, eachPlay, holds, type Law } from './law.ts';

export const formattingChangesNothing: Law = {
  name: 'formattingChangesNothing',
  every: 8,
  textual: true,
  check: ({ module, result, plays, load, draw }) => {
    const other = draw()(2) === 0 ? formatted(module.text) : respaced(module.text);
    const loaded = load(other);
    const nothing = { trace: [], options: defaultOptions, sides: [] };
    if (loaded === null) {
      return breaks({ ...nothing, what: 'refused once formatted', module: `${module.text}\n${other}` });
    }
    return eachPlay(plays, (played) => {
      const { trace, options } = played;
      const before = result(played);
      const after = loaded.run(trace, options);
      const what = difference(before, after);
      if (what === null) return holds;
      return breaks({
        what,
        module: `${module.text}\n// compared with\n${other}`,
        trace,
        options,
        sides: [
          { name: 'as written', outputs: before.outputs },
          { name: 'formatted', outputs: after.outputs },
        ],
      });
    });
  },
};

/** Every blank becomes a line break and a comment; strings of generated modules hold no blanks. */
function respaced(text: string): string {
  return text.replaceAll(/(?<=[{}(),]) /g, '\n  // a comment\n  ').replaceAll(' -> ', '\n/* - */->  ');
}
