import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { EvidenceId } from '../../../shared/kernel/ids.ts'
import { canCountHands } from '../../actions/actions.ts'
import { useTool } from '../../actions/doing.tsx'
import type { ToolName } from '../../actions/tools.ts'
import { Changes } from '../../session/Changes.tsx'
import { GroupList } from '../../session/grouping/GroupList.tsx'
import { MergeDialog } from '../../session/grouping/MergeDialog.tsx'
import { useCommand, useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { useHindrance } from '../../session/use-hindrance.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { DiscussTool } from './DiscussTool.tsx'
import { ReasonTool } from './ReasonTool.tsx'
import { RevoteTool } from './RevoteTool.tsx'
import { RewordTool } from './RewordTool.tsx'
import { RoundsLog } from './RoundsLog.tsx'
import { RuleTool } from './RuleTool.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { UnitSplitOffer } from './UnitSplitOffer.tsx'
import type { Resolving } from './use-resolve.ts'

/** In the order of the mock-up: talk first, decide last. */
const TOOLS = ['discuss', 'revote', 'reword', 'split', 'merge', 'rule', 'park', 'no-consensus'] as const
type Tool = (typeof TOOLS)[number]
const ICON_OF: Readonly<Record<Tool, IconName>> = {
  discuss: 'discuss', revote: 'revote', reword: 'pencil', split: 'split', merge: 'merge', rule: 'rule', park: 'park', 'no-consensus': 'people',
}

const LENT_AS: Readonly<Record<Tool, ToolName>> = {
  discuss: 'discuss', revote: 'revote', reword: 'reword', split: 'split', merge: 'merge', rule: 'rule', park: 'park', 'no-consensus': 'noConsensus',
}

type DecisionSideProps = Readonly<{ note: EvidenceId; resolving: Resolving; namesShown: boolean; onHands: () => void }>

/** Everything that can settle a note, one tool open at a time, and the log of what was done. */
export function DecisionSide({ note: id, resolving, namesShown, onHands }: DecisionSideProps) {
  const t = useText()
  const note = useSession((view) => view.notes[id])
  const [tool, choose] = useState<Tool>('rule')
  const countable = useSession(canCountHands)
  const side = useRef<HTMLElement>(null)
  if (note === undefined) return null
  const done = (next: Tool) => () => {
    choose(next)
    if (next !== 'rule') resolving.aim(null)
  }
  /** From the palette: opens the tool and leads into it, unless it is a dialog, which does so itself. */
  const use = (one: Tool) => () => {
    flushSync(done(one))
    side.current?.querySelector<HTMLElement>('.ruling :is(button, input, textarea)')?.focus()
  }
  return (
    <aside ref={side} className="side" data-at="end" aria-label={t('resolve.settleIt')}>
      <div className="side__head">
        <h2>{t('resolve.settleIt')}</h2>
        <Button tone="bare" icon={<Icon name="people" />} aria-haspopup="dialog" aria-keyshortcuts="H" disabled={!countable} onClick={onHands}>{t('aloud.open')}</Button>
      </div>
      {note.standing === 'contested' ? null : <Onward open={resolving.open} next={resolving.queue[0]} />}
      {TOOLS.map((one) => <Lent key={one} tool={one} onUse={use(one)} />)}
      <Changes>
        <UnitSplitOffer note={note} resolving={resolving} />
        <div className="acts" role="group" aria-label={t('resolve.settleIt')}>
          {TOOLS.map((one) => {
            const wide = one === 'no-consensus'
            const opens = one === 'split' || one === 'merge' ? { 'aria-haspopup': 'dialog' as const } : { 'aria-pressed': one === tool }
            return (
              <span key={one} className="acts__one" data-wide={wide ? '' : undefined}>
                <Button wide stacked icon={<Icon name={ICON_OF[one]} />} {...opens} onClick={done(one)}>{t(`resolve.tool.${one}`)}</Button>
              </span>
            )
          })}
        </div>
        {tool === 'discuss' ? <DiscussTool note={note} say={resolving.say} /> : null}
        {tool === 'revote' ? <RevoteTool note={note} open={resolving.open} /> : null}
        {tool === 'reword' ? <RewordTool key={note.text} note={note} resolving={resolving} /> : null}
        {tool === 'rule' ? <RuleTool note={note} resolving={resolving} namesShown={namesShown} /> : null}
        {tool === 'park' || tool === 'no-consensus' ? <ReasonTool key={tool} note={note} way={tool} resolving={resolving} /> : null}
        <SplitDialog note={note} open={tool === 'split'} onClose={done('rule')} resolving={resolving} />
        <MergeDialog
          note={note}
          open={tool === 'merge'}
          onClose={done('rule')}
          onMerge={(evidence) => resolving.settle({ type: 'MergeEvidence', into: note.id, evidence }, t('resolve.said.merged'))}
        />
      </Changes>
      <GroupList note={note} />
      <RoundsLog note={note} undo={resolving.undo} namesShown={namesShown} />
    </aside>
  )
}

/** Lends a tool to the palette; it goes with the note. */
function Lent({ tool, onUse }: Readonly<{ tool: Tool; onUse: () => void }>) {
  useTool(LENT_AS[tool], onUse, useHindrance())
  return null
}

/** From a note that needs nothing more to the next one that does, or on to the verdict. */
function Onward({ open, next }: Readonly<{ open: (note: EvidenceId) => void; next: EvidenceId | undefined }>) {
  const t = useText()
  const give = useCommand()
  return (
    <Button wide iconEnd={<Icon name="right" />} onClick={() => (next === undefined ? void give({ type: 'GoToPhase', phase: 'verdict' }) : open(next))}>
      {t(next === undefined ? 'resolve.empty.go' : 'resolve.nextContested')}
    </Button>
  )
}
