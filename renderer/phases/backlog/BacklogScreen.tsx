import './backlog.css'
import { useEffect, useRef, useState } from 'react'
import type { IterationId, MicroTransformationId } from '../../../shared/kernel/ids.ts'
import { asId } from '../../../shared/kernel/ids.ts'
import type { BacklogItemView, IterationView } from '../../../shared/views/backlog-view.ts'
import { useTool } from '../../actions/doing.tsx'
import { Changes } from '../../session/Changes.tsx'
import { useCommand, useSession, useSessionReader } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import { useFocusKept } from '../../session/use-focus-kept.ts'
import { useHindrance } from '../../session/use-hindrance.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { BacklogDnd, type Carried } from './BacklogDnd.tsx'
import { draftOfProposal, EMPTY_DRAFT, type ProposalView } from './drafts.ts'
import { Insight } from './Insight.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { IterationDialog } from './IterationDialog.tsx'
import { Lane, UNPLANNED } from './Lane.tsx'
import { Proposals } from './Proposals.tsx'
import { Shelf } from './Shelf.tsx'
import { SplitDialog } from './SplitDialog.tsx'

/** Which conversation is open over the plan. */
type Open =
  | { readonly is: 'nothing' }
  | { readonly is: 'item'; readonly item: BacklogItemView | null; readonly proposal: ProposalView | null }
  | { readonly is: 'split'; readonly item: BacklogItemView }
  | { readonly is: 'iteration'; readonly iteration: IterationView | null }

const NOTHING: Open = { is: 'nothing' }

/** What starts on Monday: proposals on the left, iterations with their capacity in the middle, the whole at a glance on the right. */
export function BacklogScreen() {
  const t = useText()
  const give = useCommand()
  const read = useSessionReader()
  const language = useSession((view) => view.language)
  const iterations = useSession((view) => view.backlog.iterations)
  const unplanned = useSession((view) => view.backlog.unplanned)
  const [open, setOpen] = useState<Open>(NOTHING)
  const plan = useRef<HTMLElement>(null)
  const planned = useSession((view) => Object.keys(view.backlog.items).length)
  const close = () => setOpen(NOTHING)
  const hindrance = useHindrance()
  useTool('writeOne', () => setOpen({ is: 'item', item: null, proposal: null }), hindrance)
  useTool('addIteration', () => setOpen({ is: 'iteration', iteration: null }), hindrance)
  useFocusKept(`${open.is} ${iterations.length} ${planned}`, '.backlog__lanes .mt__head, .backlog__new button')
  const [landed, goOnAt] = useState<string | null>(null)
  useEffect(() => {
    if (landed === null) return
    // After dnd-kit has given the focus back to what was lifted, which is another card now.
    const frame = requestAnimationFrame(() => plan.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(landed)}"] .mt__head`)?.focus())
    return () => cancelAnimationFrame(frame)
  }, [landed])
  const openItem = (id: string) => {
    const item = read().backlog.items[asId<MicroTransformationId>(id)]
    if (item !== undefined) setOpen({ is: 'item', item, proposal: null })
  }

  const drop = (carried: Carried, lane: string, before: string | null) => {
    const iteration = lane === UNPLANNED ? null : asId<IterationId>(lane)
    if (carried.kind === 'item') {
      void give({ type: 'MoveMicroTransformation', item: asId<MicroTransformationId>(carried.id), iteration, before: before === null ? null : asId<MicroTransformationId>(before) })
      return
    }
    const proposal = read().backlog.proposals.find(({ micro }) => micro.id === carried.id)
    if (proposal === undefined) return
    const known = read().backlog.items
    void give({ type: 'WriteMicroTransformation', draft: draftOfProposal(proposal, language), library: proposal.micro.id, iteration }).then((done) => {
      if (done) goOnAt(Object.keys(read().backlog.items).find((id) => known[asId<MicroTransformationId>(id)] === undefined) ?? null)
    })
  }

  return (
    <BacklogDnd onDrop={drop}>
      <p id="backlog-how-to-move" className="sr">{t('backlog.howToMove')}</p>
      <main className="work" data-layout="backlog">
        <h1 className="sr">{t('common.phase.backlog')}</h1>
        <Proposals
          onTake={(proposal) => setOpen({ is: 'item', item: null, proposal })}
          onWrite={() => setOpen({ is: 'item', item: null, proposal: null })}
        />
        <section ref={plan} className="backlog__plan stage-ground" aria-label={t('common.phase.backlog')}>
          <div className="backlog__lanes">
            {iterations.map((iteration) => (
              <Lane
                key={iteration.id}
                iteration={iteration}
                onEditIteration={() => setOpen({ is: 'iteration', iteration })}
                onEdit={(item) => setOpen({ is: 'item', item, proposal: null })}
                onSplit={(item) => setOpen({ is: 'split', item })}
              />
            ))}
            {unplanned.length === 0 ? null : (
              <Lane iteration={null} onEditIteration={close} onEdit={(item) => setOpen({ is: 'item', item, proposal: null })} onSplit={(item) => setOpen({ is: 'split', item })} />
            )}
            <div className="backlog__new">
              <Changes>
                {iterations.length === 0 ? (
                  <EmptyState
                    icon={<Icon name="clock" />}
                    title={t('backlog.noIterations')}
                    action={<Button tone="primary" icon={<Icon name="plus" />} onClick={() => setOpen({ is: 'iteration', iteration: null })}>{t('backlog.addIteration')}</Button>}
                  >
                    {t('backlog.noIterationsHint')}
                  </EmptyState>
                ) : (
                  <Button icon={<Icon name="plus" />} onClick={() => setOpen({ is: 'iteration', iteration: null })}>{t('backlog.addIteration')}</Button>
                )}
                <Shelf />
              </Changes>
            </div>
          </div>
        </section>
        <Insight onPick={openItem} />
      </main>
      {open.is === 'item' ? (
        <ItemDialog
          key={open.item?.id ?? open.proposal?.micro.id ?? 'new'}
          item={open.item}
          start={open.proposal === null ? EMPTY_DRAFT : draftOfProposal(open.proposal, language)}
          library={open.proposal?.micro.id ?? null}
          onClose={close}
        />
      ) : null}
      {open.is === 'split' ? <SplitDialog key={open.item.id} item={open.item} onClose={close} /> : null}
      {open.is === 'iteration' ? <IterationDialog key={open.iteration?.id ?? 'new'} iteration={open.iteration} onClose={close} /> : null}
    </BacklogDnd>
  )
}
