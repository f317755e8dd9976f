/** All semantic actions, by family. */
import type { Actions, Family } from '../families.ts';
import type { Workshop } from '../workshop.ts';
import { callActions, fieldValueActions, modifierActions } from './calls.ts';
import {
  emitActions,
  keyMappingActions,
  partitionKeyActions,
  skipActions,
  sourceActions,
} from './clause-parts.ts';
import { matchClauseActions, outputClauseActions, streamClauseActions } from './clauses.ts';
import { annotationActions, scheduleActions, updateActions } from './declaration-parts.ts';
import { declarationActions } from './declarations.ts';
import { groupClauseActions } from './group-clauses.ts';
import { literalActions, nameActions, regexActions, stringActions } from './literals.ts';
import { loopEndActions } from './loop-ends.ts';
import { negandActions } from './negands.ts';
import { operandActions, suffixActions } from './operands.ts';
import { comparisonActions, operatorActions } from './operators.ts';
import { absenceActions, eventActions, patternActions } from './patterns.ts';
import { loopActions, loopWordActions, quantifierActions } from './repetition.ts';
import { ruleActions } from './rules.ts';
import { singleExpressionActions } from './single-expressions.ts';
import { gapNotActions, stepActions } from './steps.ts';
import { repeatActions, statementActions, testActions } from './tests.ts';
import { fieldActions, parameterActions, typeActions } from './types.ts';
import { extentActions, ruleWindowActions, windowActions } from './windows.ts';

type AllActions = { readonly [F in Family]: Actions<F> };

export function allActions(workshop: Workshop): AllActions {
  return {
    identifier: nameActions(workshop),
    stringLiteral: stringActions(workshop),
    regexLiteral: regexActions(workshop),
    expression: {
      ...literalActions(workshop),
      ...operatorActions(workshop),
      ...operandActions(workshop),
      ...callActions(workshop),
      ...singleExpressionActions(),
    },
    continuation: { ...comparisonActions(workshop), ...suffixActions(workshop) },
    modifier: modifierActions(),
    fieldValue: fieldValueActions(workshop),

    typeExpression: typeActions(workshop),
    annotation: annotationActions(workshop),
    field: fieldActions(workshop),
    parameter: parameterActions(workshop),
    schedule: scheduleActions(workshop),
    update: updateActions(workshop),
    declaration: {
      ...declarationActions(workshop),
      ...ruleActions(workshop),
      ...testActions(workshop),
    },

    pattern: patternActions(workshop),
    absence: absenceActions(workshop),
    step: stepActions(workshop),
    gapNot: gapNotActions(workshop),
    negand: negandActions(workshop),
    event: eventActions(workshop),
    loop: loopActions(workshop),
    quantifier: quantifierActions(workshop),
    loopWord: loopWordActions(workshop),
    loopEnd: loopEndActions(workshop),
    groupClause: groupClauseActions(workshop),

    clause: {
      ...streamClauseActions(workshop),
      ...matchClauseActions(workshop),
      ...outputClauseActions(workshop),
    },
    skip: skipActions(),
    eventSource: sourceActions(workshop),
    partitionKey: partitionKeyActions(workshop),
    keyMapping: keyMappingActions(workshop),
    ruleWindow: ruleWindowActions(workshop),
    emit: emitActions(workshop),
    window: windowActions(workshop),
    extent: extentActions(workshop),

    statement: statementActions(workshop),
    repeat: repeatActions(workshop),
  };
}
