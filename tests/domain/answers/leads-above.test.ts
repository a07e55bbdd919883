// Who a group reports to, by post; and who leads a group that only a fact has named.
import { expect, test } from 'vitest'
import { ask } from '../../../dev/evaluate.ts'
import { textOf } from '../../../dev/score-answers.ts'

function after(before: string, text: string) {
  const asked = {
    id: '',
    asker_role: 'anyone',
    text,
    intent: 'subgroup_info',
    expected: { mustInclude: [] },
    must_not: [],
  }
  return textOf(ask({ ...asked, clock: '2024-04-22', previous: { text: before } }).answer)
}

test.each(['and the leads above them?', 'who are their bosses', 'next tier up', 'who do they answer to'])(
  'after the delegated partners, "%s" names the lead partners by post',
  (text) => {
    const said = after('who are the delegated safeguarding partners', text)
    expect(said).toContain('County Council Chief Executive')
    expect(said).toContain('Chief Constable')
  },
)

test('above a subgroup sits the chair of the group it reports to', () => {
  expect(after('what is NSIG', 'who sits above them')).toContain('Chair or lead of Partnership Group: Chief Scrutineer')
})

test('nobody is published above the lead partners', () => {
  expect(after('who are the LSPs', 'and above them?')).toContain('No parent group is published.')
})

test('"who leads that lot" is of the only group that the fact before named', () => {
  const said = after('who tracks responses to recommendations', 'who leads that lot')
  expect(said).toContain('Chair or lead of MAAG: Head of NSCP Business Delivery.')
  expect(after('what came out of the bruising work', 'who leads that lot')).toContain('Groups of the partnership')
})
