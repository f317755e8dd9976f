/** A source or sink that cannot do its work: a missing file, a broken archive, a full disk, a wrong header. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
}

/** The reason of a system error in plain words, for the cases people meet. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOSPC':
      return 'the disk is full';
    case 'Z_DATA_ERROR':
    case 'Z_BUF_ERROR':
      return `the gzip data is damaged (${error instanceof Error ? error.message : ''})`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
