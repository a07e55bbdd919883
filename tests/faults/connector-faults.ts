// The ways a Bot Connector fails, from Microsoft's pages and what was measured: whether the message was posted, and
// whether the sender can know.

/** `unknown` means that it was posted half of the time. */
export type Fault = { kind: string; posted: 'yes' | 'no' | 'unknown'; isAmbiguous: boolean }

const clear = (kind: string): Fault => ({ kind, posted: 'no', isAmbiguous: false })
const doubtful = (kind: string, posted: Fault['posted'] = 'unknown'): Fault => ({ kind, posted, isAmbiguous: true })

export const CLEAR_FAULTS: readonly Fault[] = ['429', '412', '401', '400', '413', '403', '404'].map(clear)

export const DOUBTFUL_FAULTS: readonly Fault[] = [
  ...['408', '500', '502', '503', '504', 'hang'].map((kind) => doubtful(kind)),
  doubtful('reset before it was read', 'no'),
  doubtful('reset after it was posted', 'yes'),
  doubtful('201 with a cut body', 'yes'),
]
