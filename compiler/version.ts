/** What the generated code says about where it comes from. A test holds both against package and runtime. */
export const VERSION = '0.1.0';
/** Version of the interface between generated code and runtime. */
export const ABI = 1;
