// "And the one after that", "the meeting after next": how many places further along the line than the nearest is meant.

const FURTHER = /\b(?:ones? after (?:that|this|it|next)|ones? after$|after that|after next|following one)\b/g

/** @param text what was asked, after what was asked before it: asked twice, it is two further */
export function stepsOn(text: string): number {
  return text.match(FURTHER)?.length ?? 0
}
