import { useEffect, useId, useRef, useState } from 'react'
import { hasWords } from '../../actions/findings.ts'
import { useText } from '../../session/surface.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useShown } from './shown.tsx'
import { type Candidate, KINDS, type Kind, useCandidates } from './use-candidates.ts'
import { NOTHING } from './use-what-if.ts'

/** As many as can be looked through; whoever wants another searches. */
const MOST_SHOWN = 120

/** What can be thought away: notes, people and whole units, those on which the verdict turns first. */
export function WhatIfPanel() {
  const t = useText()
  const [kind, setKind] = useState<Kind>('notes')
  const [words, setWords] = useState('')
  const search = useRef<HTMLElement | null>(null)
  const candidates = useCandidates()
  const hint = useId()
  // The button that led here is gone with its panel: typing what to think away is what comes next.
  useEffect(() => search.current?.focus(), [])
  const found = candidates[kind].filter(({ name, about }) => hasWords(words, `${name} ${about}`))
  const shown = found.slice(0, MOST_SHOWN)
  return (
    <Panel title={t('whatIf.list')}>
      <p className="muted" id={hint}>{t('whatIf.hint')}</p>
      <SegmentedControl label={t('whatIf.kinds')} wide value={kind} options={KINDS.map((value) => ({ value, label: `${t(`whatIf.${value}`)} ${candidates[value].length}` }))} onChange={setKind} />
      <Field label={t('whatIf.search')} hideLabel placeholder={t('whatIf.search')} type="search" icon={<Icon name="search" />} value={words} onChange={setWords} inputRef={(box) => (search.current = box)} />
      {shown.length === 0 ? <p>{t(candidates[kind].length === 0 ? 'whatIf.nothing' : 'whatIf.nothingFound')}</p> : null}
      <ul className="think-away" aria-label={t(`whatIf.${kind}`)} aria-describedby={hint}>
        {shown.map((candidate) => <li key={candidate.id}><OneAway candidate={candidate} kind={kind} /></li>)}
      </ul>
      {found.length === shown.length ? null : <p className="muted">{t('whatIf.more', { count: found.length - shown.length })}</p>}
    </Panel>
  )
}

function OneAway({ candidate: { id, name, about, outWith }, kind }: Readonly<{ candidate: Candidate; kind: Kind }>) {
  const t = useText()
  const { without, tried, think } = useShown().whatIf
  const away = without ?? NOTHING
  const list: readonly string[] = away[kind]
  const isTicked = list.includes(id)
  const pivot = tried?.found.pivots[kind].find((one) => one.without === id)
  const tag = pivot === undefined || isTicked ? null : pivot.stage === null ? t('whatIf.changesNone') : t('whatIf.changes', { stage: pivot.stage })
  const change = (checked: boolean) => think({ ...away, [kind]: checked ? [...list, id] : list.filter((one) => one !== id) })
  return (
    <div className="think-away__one" data-away={isTicked || outWith !== null ? '' : undefined}>
      <Checkbox
        label={<span className="think-away__name">{name}</span>}
        hint={outWith === null ? about : t('whatIf.outWith', { who: outWith })}
        checked={isTicked || outWith !== null}
        disabled={outWith !== null && !isTicked}
        onChange={change}
      />
      {tag === null ? null : <Tag tone="alarm" icon={<Icon name="target" />}>{tag}</Tag>}
    </div>
  )
}
