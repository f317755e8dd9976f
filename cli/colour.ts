/** Whether to write colours: a flag decides, then the environment, then whether the stream is a terminal. */
import type { Host, OutputStream } from './host.ts';

export function wantsColour(host: Host, stream: OutputStream, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if ((host.env['NO_COLOR'] ?? '') !== '' || host.env['TERM'] === 'dumb') return false;
  return stream.isTTY === true;
}
