/** `within n of f`: the field of an event fell (language §4.4). The rule does not see the event. */
export class FallingField extends RangeError {
  constructor(value: number, greatest: number) {
    super(`the field by which the window is measured falls: ${value} comes after ${greatest}`);
    this.name = 'FallingField';
  }
}
