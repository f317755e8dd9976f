/** Numbers as the summary writes them. */

/** `1,234,567` */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** `1.5 M/s`, from a count and milliseconds. */
export function rate(count: number, millis: number): string {
  const perSecond = millis <= 0 ? 0 : (count / millis) * 1_000;
  if (perSecond >= 1_000_000) return `${(perSecond / 1_000_000).toFixed(1)} M/s`;
  if (perSecond >= 1_000) return `${(perSecond / 1_000).toFixed(1)} k/s`;
  return `${perSecond.toFixed(0)}/s`;
}
