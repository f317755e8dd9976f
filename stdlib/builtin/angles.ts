/** `sin`, `cos`, `atan2`: angles in radians. */
import { atan2, cos, sin } from '../../runtime/values/index.ts';
import { defineFunction } from '../define-function.ts';
import { takes } from '../signature.ts';

export const angles = [
  defineFunction({
    name: 'sin',
    runtime: 'sin',
    signatures: [takes({ angle: 'float' }, 'float')],
    summary: 'The sine of an angle in radians.',
    examples: [{ written: 'sin(0)', given: [0], gives: 0 }],
    evaluate: sin,
  }),
  defineFunction({
    name: 'cos',
    runtime: 'cos',
    signatures: [takes({ angle: 'float' }, 'float')],
    summary: 'The cosine of an angle in radians.',
    examples: [{ written: 'cos(0)', given: [0], gives: 1 }],
    evaluate: cos,
  }),
  defineFunction({
    name: 'atan2',
    runtime: 'atan2',
    signatures: [takes({ y: 'float', x: 'float' }, 'float')],
    summary: 'The angle, in radians, from the x axis to the point (x, y).',
    examples: [{ written: 'atan2(0, 1)', given: [0, 1], gives: 0 }],
    evaluate: atan2,
  }),
];
