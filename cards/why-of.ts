// Why a person gets a reminder, in words that follow "You get this because".

/** Each reason once. */
export function whyOf(lines: readonly { because: string }[]): string {
  const reasons: Record<string, string> = {
    owner: 'you own an action here',
    chair: 'you chair the group that owns an action here',
    lead: 'you are the safeguarding lead who makes this return',
    'business unit': 'it comes to the business unit: it is two weeks over, or nobody on the roster chairs the group',
    SPRG: 'you have a role in SPRG',
    booked: 'you are booked on a course',
    offered: 'it was offered to you',
    'more time': 'more time is asked for, which is yours to agree',
    evidence: 'evidence waits for you to check it',
    'not theirs': 'the owner says that it is not theirs, and somebody has to find out whose it is',
    deputy: 'you are named as deputy for somebody who is away',
  }
  return [...new Set(lines.map((line) => reasons[line.because] ?? 'the roster names you'))].join(', and ')
}
