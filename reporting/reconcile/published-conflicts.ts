// Where the published reports contradict themselves or each other. Each stands only while the facts it rests on are in
// the register, and says what a person would have to find out; neither figure is ever put in place of the other.
import type { Check } from './check.ts'

export type Conflict = {
  check: string
  facts: readonly string[]
  about: string
  found: string
  settle: string
  report: string
}

const CONFLICTS: readonly Conflict[] = [
  {
    check: 'sector-specific-two-dates',
    facts: ['cap-after-sector', 'cap-sector-mismatch'],
    about: 'Sector specific actions, March 2024',
    found: 'The split by sector counts 4 on 19 March 2024 and the main table 3 at 31 March 2024.',
    settle: 'MAAG says which action closed between the two dates; both counts stand, each with its date.',
    report: 'cap-summary',
  },
  {
    check: 'audit-recommendations-not-all-in-plan',
    facts: ['app4-count', 'cap-tracker-mar24'],
    about: 'Audit of serious youth violence',
    found: 'The audit made 8 recommendations and the tracker shows 6 added from it.',
    settle: 'MAAG records for each of the 8 whether it joined the plan, and why if not.',
    report: 'cap-tracker',
  },
  {
    check: 'notifications-said-to-trigger-all',
    facts: ['sin-rr-claim', 'rr-jan24-three'],
    about: 'Notifications and rapid reviews, 2023-24',
    found:
      'The text says that all six notifications led to a rapid review; the table shows one of January 2024 that did not.',
    settle: 'SPRG confirms the outcome of each notification; they are counted apart until then.',
    report: 'reviews',
  },
  {
    check: 'four-categories-five-rows',
    facts: ['cap-four-categories', 'cap-prior-sector'],
    about: 'Categories of the plan',
    found: 'The text names four categories and the table has a fifth row, Sector Specific.',
    settle: 'MAAG says which category a sector specific action has, or that it has none.',
    report: 'cap-summary',
  },
  {
    check: 'exceptions-tab-without-section',
    facts: ['cap-two-tabs', 'cap-five-sections'],
    about: 'Tabs of the plan',
    found: 'Exceptions have a tab and no section; sector specific actions have both.',
    settle: 'MAAG confirms that an exception is a mark on an action and not a section.',
    report: 'cap-exceptions',
  },
  {
    check: 'category-split-at-one-date',
    facts: ['cap-prior-total-33', 'cap-open-27'],
    about: 'Categories at 31 March 2024',
    found:
      'The split by category is published for the 33 open before the March 2024 meeting and not for the 27 after it.',
    settle: 'The business unit publishes the split for the year’s end; the earlier one is never carried over to it.',
    report: 'cap-summary',
  },
  {
    check: 'sources-missing-from-tracker',
    facts: ['cap-owner', 'mac-six-recs', 's11-two-recs', 'cap-tracker-totals'],
    about: 'Sources of the tracker',
    found:
      'MAAG follows scrutiny, Section 11 and review recommendations, yet the tracker’s additions come from two audits only: the 6 on chronologies and the 2 of Section 11 are missing.',
    settle: 'MAAG decides on each of the 8 and records the decision in the register of recommendations.',
    report: 'cap-tracker',
  },
  {
    check: 'tracker-starts-before-year',
    facts: ['cap-tracker-feb23', 'gov-period'],
    about: 'Window of the tracker',
    found:
      'The tracker starts in February 2023, before the year that it is printed for: 39 closed in all, 24 of them in the year.',
    settle: 'Every total says from when to when it counts.',
    report: 'cap-tracker',
  },
  {
    check: 'audit-before-its-recommendations',
    facts: ['app3-prior-audits', 'cap-tracker-jun23'],
    about: 'Audit of February 2023',
    found: 'An audit of February 2023 made recommendations, and none was added in February or June 2023.',
    settle: 'MAAG says when its recommendations joined the plan; the audit’s date and the date added are kept apart.',
    report: 'cap-tracker',
  },
  {
    check: 'return-rate-without-invited',
    facts: ['s11-returns-32', 's11-nonreturn-4'],
    about: 'Section 11 round 2023-24',
    found: '32 returned and more than 4 did not; how many were asked is not printed.',
    settle: 'The business unit records how many were invited; until then no rate of return is given.',
    report: 'section11-returns',
  },
  {
    check: 'met-more-often-than-scheduled',
    facts: ['gov-pg-chair-cadence', 'gov-pg-met-eight'],
    about: 'Partnership Group',
    found: 'It is said to meet every other month and met eight times in the year.',
    settle: 'The business unit marks which meetings were scheduled and which were extraordinary.',
    report: 'annual-report',
  },
  {
    check: 'scrutiny-commissioned-or-observed',
    facts: ['scr-two-pieces', 'obs-jags-done'],
    about: 'Independent scrutiny',
    found: 'Two pieces were commissioned, and two observations are listed apart from them.',
    settle: 'The scrutineers say which pieces were commissioned scrutiny and which were observations.',
    report: 'annual-report',
  },
  {
    check: 'review-counted-nowhere',
    facts: ['va-syv-two', 'ref-three'],
    about: 'Thematic learning review, serious youth violence',
    found:
      'The text says that a thematic learning review was held; it is neither in the scrutiny chapter nor among the nine cases.',
    settle: 'SPRG says whether it counts as a review, and of which kind.',
    report: 'reviews',
  },
  {
    check: 'equitable-is-not-equal',
    facts: ['fund-equitable', 'fund-health'],
    about: 'Shares of the statutory partners',
    found: 'The partners are said to contribute equitably; the shares printed are 28%, 30% and 12%.',
    settle: 'The partners say what equitable is measured by. It is not shown as equal.',
    report: 'funding',
  },
  {
    check: 'funders-not-in-list',
    facts: ['fund-other-five', 'fund-probation', 'fund-recharge'],
    about: 'Sources of income',
    found: 'The list of other sources leaves out Probation and the recharge, which the table has.',
    settle: 'Finance confirms the table; contributors are taken from it.',
    report: 'funding',
  },
  {
    check: 'education-funding-by-two-names',
    facts: ['fund-dfe', 'fund-fathers', 'fund-dfe-grant'],
    about: 'Funding from the Department for Education',
    found:
      'A grant linked to father inclusive practice, a line for fathers (£41,237) and one for the department (£47,300) cannot be told apart.',
    settle: 'Finance says which grant is in which line.',
    report: 'funding',
  },
  {
    check: 'carried-forward-inside-or-outside',
    facts: ['fund-training', 'fund-cf-education'],
    about: 'Training income carried forward',
    found: 'Whether the £24,482 carried forward is part of the £97,145 training income is not said.',
    settle: 'Finance says so; neither is taken off the other until then.',
    report: 'funding',
  },
  {
    check: 'pilot-with-three-ends',
    facts: ['mac-extension-aug23', 'mac-window', 'app1-macs'],
    about: 'Pilot of multi-agency chronologies',
    found:
      'It was extended to the end of August 2023, its cohort runs to 29 September, and an appendix says June to September.',
    settle: 'The business unit records the planned and the actual end.',
    report: 'annual-report',
  },
  {
    check: 'observation-with-two-dates',
    facts: ['jags-observed', 'obs-jags-done'],
    about: 'Observation of joint agency group supervision',
    found: 'It was reported to the DSPs in July 2023, and its report was complete by the end of March 2024.',
    settle: 'The scrutineers give the date of the report and the date it was adopted.',
    report: 'annual-report',
  },
  {
    check: 'impact-intervals-differ',
    facts: ['ti-origin', 'ti-intervals'],
    about: 'Review of training impact',
    found: 'Reviews after 6 and 12 months were recommended; 3 and 6 months were used.',
    settle: 'WFDG says why; what was required and what was done are kept apart.',
    report: 'training-attendance',
  },
  {
    check: 'impact-stopped-and-continued',
    facts: ['ti-stop', 'next-wfdg'],
    about: 'Measuring training impact',
    found: 'The pilot was stopped, and the conclusion puts particular focus on impact.',
    settle: 'WFDG says by what other way it is measured.',
    report: 'training-attendance',
  },
  {
    check: 'attendances-overlap',
    facts: ['tr-attendances-4000', 'tip-attendances-601', 'tr-practice-week-900'],
    about: 'Attendances at training, 2023-24',
    found: 'About 4,000, 601 and over 900 attendances are printed, and how far they overlap is not said.',
    settle: 'The Workforce Development Officer says which are part of which; they are not added up until then.',
    report: 'training-attendance',
  },
  {
    check: 'next-step-listed-twice',
    facts: ['con-challenges-13', 'next-jags'],
    about: 'Challenges for 2024-25',
    found: 'The conclusion lists 13, and one of them twice: 12 are different.',
    settle: 'The business unit takes one out.',
    report: 'annual-report',
  },
  {
    check: 'reviews-over-other-windows',
    facts: ['cyp-rr-4', 'sin-six'],
    about: 'Reviews, 2020-21 and 2023-24',
    found: 'One report counts from July 2020 to June 2021, the other from April 2023 to March 2024.',
    settle: 'Both windows are shown; no trend is drawn between them.',
    report: 'reviews',
  },
  {
    check: 'training-in-other-units',
    facts: ['cyp-signups-1064', 'tr-attendances-4000'],
    about: 'Training, 2020-21 and 2023-24',
    found: '1,064 is a count of people who signed up, about 4,000 one of attendances of wider scope.',
    settle: 'No change between them is worked out.',
    report: 'training-attendance',
  },
]

/** @param conflicts each found while all of its facts are in the register */
export function conflictCheck(conflicts: readonly Conflict[]): Check<'facts'> {
  return {
    needs: ['facts'],
    reports: [...new Set(conflicts.map((conflict) => conflict.report))],
    find({ facts }) {
      const held = new Set(facts.map((fact) => fact.id))
      return conflicts
        .filter((conflict) => conflict.facts.every((id) => held.has(id)))
        .map(({ facts: _ids, ...said }) => said)
    },
  }
}

export const publishedConflicts = conflictCheck(CONFLICTS)
