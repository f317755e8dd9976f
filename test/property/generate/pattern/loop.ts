/** `E+ as xs where c` and its kin: a repeated atom, in the default and the `each` form. */
import fc from 'fast-check';
import { drawing, tape } from '../draw.ts';
import { condition } from '../expression/expression.ts';
import { withNames, type Name } from '../expression/scope.ts';
import { asText, atomShape, whereText } from './atom.ts';
import type { Operator } from './node.ts';
import { chooseQuantifier } from './quantifier.ts';

export const loop: Operator = {
  name: 'loop',
  weight: 5,
  arbitrary: () =>
    fc
      .record({
        atom: atomShape,
        quantifier: tape(2),
        each: fc.oneof(
          { weight: 4, arbitrary: fc.constant(false) },
          { weight: 1, arbitrary: fc.constant(true) },
        ),
      })
      .map((shape) => ({
        build: (workshop, { scope, last, closing, mustTake }) => {
          workshop.note('loops');
          const each = shape.each && workshop.mayMultiply();
          const open = last && !closing;
          const quantifier = chooseQuantifier(drawing(shape.quantifier), scope, workshop.params, {
            fixed: open && !each,
            mustTake: mustTake || open,
          });
          if (last) workshop.note('loopAtEnd');
          const of = workshop.chooseType(shape.atom.type, 'taken');
          const names: readonly Name[] = shape.atom.named
            ? [
                {
                  name: workshop.freshName(of),
                  of,
                  shape: quantifier.optional ? 'optional' : 'list',
                  minimum: quantifier.minimum,
                },
              ]
            : [];
          const own = quantifier.optional ? [] : names.map((name) => ({ ...name, minimum: 0 }));
          const where = condition(shape.atom.where, { ...withNames(scope, own), current: of });
          const words = each || workshop.twist === 'default-as-each' ? ' each' : '';
          return {
            text: `${of.name}${quantifier.text}${words}${asText(names)}${whereText(where)}`,
            compound: false,
            names,
            empty: quantifier.minimum === 0,
            bounded: quantifier.single,
            timed: quantifier.single,
            span: 0,
          };
        },
      })),
};
