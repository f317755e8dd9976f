/** The earthquake part of the demo: what the rules find in the recorded week. */
import { textTable } from '../text-table.ts';
import { findQuakes, type QuakeOutput } from './find-quakes.ts';

export function reportQuakes(print: (text: string) => void): void {
  const outputs = findQuakes();
  print('Earthquakes: one recorded week, 31 January to 7 February 2018\n');
  print(
    textTable(['time (UTC)', 'found', 'where', 'what'], outputs.filter(isFirstOfIts(outputs)).map(rowOf)),
  );
}

/** Every start of a swarm is a match; those of one region that follow each other within a day are shown as one. */
function isFirstOfIts(outputs: readonly QuakeOutput[]): (output: QuakeOutput, index: number) => boolean {
  const day = 86_400_000;
  return (output, index) =>
    output.type !== 'Swarm' ||
    !outputs
      .slice(0, index)
      .some(
        (earlier) =>
          earlier.type === 'Swarm' && earlier.at > output.at - day && region(earlier) === region(output),
      );
}

function rowOf(output: QuakeOutput): readonly string[] {
  const { data, at } = output;
  return [
    new Date(at).toISOString().slice(0, 16).replace('T', ' '),
    output.type,
    String(data['place']),
    words(output),
  ];
}

function words({ type, data }: QuakeOutput): string {
  switch (type) {
    case 'Sequence':
      return `magnitude ${data['magnitude']}, then ${data['aftershocks']} aftershocks up to ${data['strongest']}`;
    case 'Swarm':
      return `${data['shocks']} shocks within six hours, up to magnitude ${data['strongest']}`;
    default:
      return 'six hours without a shock';
  }
}

function region({ data }: QuakeOutput): string {
  return String(data['place']).replace(/^.* of /, '');
}
