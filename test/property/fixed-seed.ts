/**
 * Before every test file: random values begin at a known seed, so that a run can be repeated. `MOTIF_SEED` picks
 * another one.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['MOTIF_SEED'] ?? 600_613) });
