/** Why a browser elsewhere could not be reached, in a word that messages have sentences for. */

export interface Reason {
  /**
   * `refused` nobody listens there · `name` no machine has that name · `late` no answer in time · `tls` the encryption
   * failed · `cut` the connection was cut · `answer` a web server answered, and not a browser · or the system's code.
   */
  readonly why: string;
  /** With `answer`: the HTTP status, and the beginning of what was said. */
  readonly status?: number;
  readonly text?: string;
}

const BY_CODE: Record<string, string> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  ETIMEDOUT: 'late',
  UND_ERR_CONNECT_TIMEOUT: 'late',
  UND_ERR_HEADERS_TIMEOUT: 'late',
  EPROTO: 'tls',
  ECONNRESET: 'cut',
  EPIPE: 'cut',
  UND_ERR_SOCKET: 'cut',
};

/** From an error of Node's network, of `fetch`, or of the package `ws`. Nothing of an address gets through. */
export function reasonOf(error: unknown): Reason {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each.name === 'TimeoutError' || /handshake has timed out/.test(each.message)) return { why: 'late' };
    if (/socket hang up|closed before/.test(each.message)) return { why: 'cut' };
    const code = codeOf(each);
    if (/^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) return { why: 'tls' };
    // What follows is no HTTP, or no WebSocket.
    if (/^(?:HPE_|WS_ERR|UND_ERR_)/.test(code) && !BY_CODE[code]) return { why: 'answer' };
    if (code) return { why: BY_CODE[code] ?? code };
  }
  return { why: 'answer' };
}

/** A name that leads to several numbers fails with an error for each. */
function codeOf(error: Error): string {
  const { code, errors } = error as { code?: unknown; errors?: { code?: unknown }[] };
  const found = code ?? errors?.[0]?.code;
  return typeof found === 'string' && /^\w+$/.test(found) ? found : '';
}
