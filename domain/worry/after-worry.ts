// What somebody asks just after a worry was met: whether to wait, whom to tell, whether it is serious enough. By itself
// such a line is business like any other; there it is still about the child.

const ASKS_WHAT_TO_DO =
  /\b(?:should|shall|ought|must) (?:i|we)\b|\bdo (?:i|we) (?:need|have|tell|ring|call|phone|wait|report|refer|say|do|ask|speak|talk|leave)\b|\bcan (?:i|we|it|this|that) (?:wait|tell|ring|call|report|stay|remain|refer|be|do|speak|talk|leave)\b|\bwhat (?:do|should|shall|can|would|if|now|next|happens|will happen|else)\b|\b(?:wait(?:ing)? (?:for|until|till|to)|leave it|till (?:monday|tomorrow)|until (?:monday|tomorrow))\b|\b(?:anonymous(?:ly)?|confidential(?:ly)?|overreact\w*|serious enough|any proof|enough evidence|none of my business|not sure (?:if|whether)|its only)\b|\b(?:he|she|him|her|his|hers|(?:the|that|this) (?:child|boy|girl|kid|kids|baby|lad|toddler|teenager|mum|dad|family|parents?))\b/

/** @param text what was written within minutes of a worry, by the same person in the same chat */
export function isStillAboutWorry(text: string): boolean {
  return ASKS_WHAT_TO_DO.test(text.toLowerCase().replaceAll(/['’]/g, ''))
}
