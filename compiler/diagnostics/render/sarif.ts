/** Findings as a SARIF 2.1.0 log, the form in which code scanners exchange them. */
import type { Span } from '../../source/span.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { placeOf } from './place.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function renderSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const ids = [...new Set(diagnostics.map(({ id }) => id))].sort();
  const run = {
    tool: { driver: { name: 'cep', version, rules: ids.map((id) => ({ id })) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic) => result(diagnostic, ids)),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function result({ id, severity, message, mend, span, related }: Diagnostic, ids: readonly string[]): object {
  return {
    ruleId: id,
    ruleIndex: ids.indexOf(id),
    level: severity,
    message: { text: `${message}; ${mend}` },
    locations: [location(span)],
    relatedLocations: related.map((other) => ({ ...location(other.span), message: { text: other.message } })),
  };
}

function location(span: Span): object {
  const { file, line, column, endLine, endColumn } = placeOf(span);
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}
