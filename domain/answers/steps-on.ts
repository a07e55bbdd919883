// "And the one after that", "the meeting after next": how many places further along the line than the nearest is meant.

// "The one after the summer" is told by its time and not by its place.
const FURTHER =
  /\b(?:ones? after\b(?! (?:the|my|our|easter|christmas|xmas|half|january|february|march|april|may|june|july|august|september|october|november|december|\d))|(?<!ones? )after that|(?<!ones? )after next|following one)/g

/** @param text what was asked, after what was asked before it: asked twice, it is two further */
export function stepsOn(text: string): number {
  return text.match(FURTHER)?.length ?? 0
}
