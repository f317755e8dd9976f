/** Every bound of the compiler, with the reason for its value. */

/** More findings than a person reads at a sitting; later ones are counted, not kept. */
export const diagnosticsMax = 200;

/** Deeper brackets than a person can read; a deep tree also exhausts the stack of those who walk it. */
export const nestingMax = 100;
