/**
 * What `P -> Q` reports, `P ->> Q` reports too: where no clause leaves matches out, and for arrows of the rule itself.
 * (What closes a loop does so earlier behind `->`.)
 */
import { missing } from '../../engine/compare.ts';
import { breaks, eachPlay, holds, saysNothing, type Law } from './law.ts';
import { aloneWith } from './alone.ts';

const longest = 10;

export const nextIsAmongAny: Law = {
  name: 'nextIsAmongAny',
  every: 5,
  textual: false,
  check: (subject) => {
    const pair = aloneWith(
      subject,
      'next-as-any',
      ({ features: { nextArrows, narrowings }, constructs }) =>
        nextArrows > 0 && narrowings === 0 && !constructs.has('until'),
    );
    if (pair === null) return saysNothing;
    return eachPlay(subject.plays, ({ trace: whole, options }) => {
      // With `->>` everywhere there are soon more matches than anybody can count.
      const trace = whole.slice(0, longest);
      const next = pair.plain.run(trace, options).outputs;
      const any = pair.twisted.run(trace, options).outputs;
      const lost = missing(next, any, { ids: true, anyOrder: true });
      if (lost.length === 0) return holds;
      return breaks({
        what: `${lost.length} matches of -> are not among those of ->>`,
        module: pair.text,
        trace,
        options,
        sides: [
          { name: '->', outputs: next },
          { name: '->>', outputs: any },
        ],
      });
    });
  },
};
