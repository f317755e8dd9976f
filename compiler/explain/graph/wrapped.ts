/** Long labels on several lines: broken at spaces, never inside a text in quotes. */
const WIDTH = 36;

export function wrapped(text: string): readonly string[] {
  const words = text.match(/(?:"(?:[^"\\]|\\.)*"|\S)+/g) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
