/** Writes the recorded week as NDJSON to standard output, ready for `cep run`. */
import { readQuakes } from './quakes.ts';

for (const quake of readQuakes()) process.stdout.write(`${JSON.stringify(quake)}\n`);
