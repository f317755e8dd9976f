/** The one place where the runtime asks the host for the time: an event without a time happens when it arrives. */
export function arrivalTime(): number {
  return Date.now() * 1000;
}
