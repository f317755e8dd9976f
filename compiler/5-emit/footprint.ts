/** What a run of a rule keeps: its columns, or the registers of its frames, and how many bytes they are reckoned at. */
import type { RuleProgram } from '../ir/automaton.ts';
import type { Footprint } from '../ir/footprint.ts';
import type { TypedModule } from '../ir/typed.ts';
import type { SourceFile } from '../source/source-file.ts';
import { bytesPerRun } from './bytes-per-run.ts';
import { moduleScope } from './module-scope.ts';
import { columnsKept } from './plan-rule.ts';
import { planRegisters } from './registers.ts';
import { slotsOf } from './rule-context.ts';

/** The account of the runtime for what the general automaton runs (bytes.ts of its rules). */
const GENERAL = { run: 72, point: 96, register: 8 };

export function footprintOf(module: TypedModule, program: RuleProgram, source: SourceFile): Footprint {
  if (program.kind === 'general') {
    const registers = program.registers.map(({ name, doc }) => ({ name, doc }));
    return { registers, run: GENERAL.run, point: GENERAL.point + registers.length * GENERAL.register };
  }
  const { core } = program;
  const scope = moduleScope(module, source, []);
  const context = {
    module: scope,
    automaton: program,
    registers: planRegisters(core),
    index: core.rule.id,
  };
  const columns = columnsKept(context);
  return {
    registers: columns.map(({ name, doc }) => ({ name, doc })),
    run: bytesPerRun(slotsOf(context), columns),
    point: 0,
  };
}
