/** Every bound of the compiler, with the reason for its value. */

/** More findings than a person reads at a sitting; later ones are counted, not kept. */
export const diagnosticsMax = 200;

/** States of one rule. Rules that people write have a dozen; a chain of optional steps under `each` doubles them each time. */
export const statesMax = 400;

/** Deeper brackets than a person can read; a deep tree also exhausts the stack of those who walk it. */
export const nestingMax = 100;
