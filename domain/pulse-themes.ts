// What people's lines in impact pulses speak of: themes as data, found by their words. Counted by course, never quoted.

/** `cues` are the beginnings of words, or phrases. */
export const PULSE_THEMES: readonly { theme: string; cues: readonly string[] }[] = [
  { theme: 'Confidence to challenge', cues: ['challeng', 'confiden', 'curio', 'escalat', 'question'] },
  { theme: 'Spotting signs earlier', cues: ['sign', 'spot', 'notic', 'recogni', 'aware', 'identif'] },
  { theme: 'Using a tool', cues: ['tool', 'ngcp', 'profile', 'checklist', 'template', 'framework'] },
  {
    theme: 'Talking with children',
    cues: ['voice', 'listen', 'child said', 'talk to the child', 'lived experience', 'direct work'],
  },
  { theme: 'Working with families', cues: ['famil', 'parent', 'father', 'mother', 'carer', 'relationship'] },
  {
    theme: 'Working with other agencies',
    cues: ['agenc', 'multi-agency', 'partner', 'refer', 'share', 'professionals'],
  },
  { theme: 'Supervision and team', cues: ['supervis', 'team', 'colleague', 'shared it with', 'manager'] },
  { theme: 'Recording', cues: ['record', 'chronolog', 'wrote', 'write', 'plan'] },
  { theme: 'No time or no cases', cues: ['no time', 'busy', 'workload', 'no case', 'not had', 'capacity'] },
]

/** The themes a line speaks of; none when it speaks of nothing we look for. */
export function themesOf(line: string): string[] {
  const words = ` ${line.toLowerCase().replace(/[^a-z-]+/g, ' ')}`
  return PULSE_THEMES.filter(({ cues }) => cues.some((cue) => words.includes(` ${cue}`))).map(({ theme }) => theme)
}
