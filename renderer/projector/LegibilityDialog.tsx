import { useCallback, useState } from 'react'
import type { AudienceScreen } from '../../shared/contract/messages.ts'
import type { Translate } from '../../shared/i18n/catalogue.ts'
import { LOCALE } from '../../shared/i18n/locale.ts'
import type { Language } from '../../shared/journey/journey.ts'
import { type Drawn, offerFor, type Reading, readings, type RoomMeasures } from '../../shared/views/legibility.ts'
import { ROOM_SCALES, type RoomScale } from '../../shared/views/library-view.ts'
import type { PictureSize } from '../../shared/views/projector-view.ts'
import { useLanguage, useLibrary, useLibraryCommand, useText } from '../session/surface.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { measurePicture, type What } from './measure-picture.ts'
import { Mirror } from './Mirror.tsx'
import { parseLength } from './parse-length.ts'

type LegibilityDialogProps = Readonly<{ screen: AudienceScreen; size: PictureSize | null; onClose: () => void }>

/** What a wall shows where no window has said how large it is. */
const USUAL: PictureSize = { width: 1920, height: 1080, screenHeight: 1080 }

/** Says what cannot be read from the last row, reckoned from what the audience's window draws at this moment, and mends it. */
export function LegibilityDialog({ screen, size, onClose }: LegibilityDialogProps) {
  const t = useText()
  const language = useLanguage()
  const prefer = useLibraryCommand()
  const { roomDepth, pictureHeight, roomScale, roomTheme } = useLibrary((library) => library.preferences)
  const [drawn, setDrawn] = useState<readonly Drawn<What>[]>([])
  const measure = useCallback((inner: Document) => {
    const next = measurePicture(inner)
    setDrawn((known) => (JSON.stringify(known) === JSON.stringify(next) ? known : next))
  }, [])
  const seen = size ?? USUAL
  const room = roomDepth === null || pictureHeight === null ? null : { depth: roomDepth, pictureHeight, screenHeight: seen.screenHeight }
  const setScale = (scale: RoomScale) => void prefer({ type: 'SetPreferences', preferences: { roomScale: scale } })
  return (
    <Dialog open onClose={onClose} title={t('legibility.title')} closeLabel={t('common.close')} description={t('legibility.hint')} size="wide">
      <div className="legible">
        <div className="stack">
          <Length label={t('legibility.depth')} hint={t('legibility.lengthHint')} value={roomDepth} range={[1, 100]} onLength={(metres) => void prefer({ type: 'SetPreferences', preferences: { roomDepth: metres } })} />
          <Length label={t('legibility.height')} hint={t('legibility.lengthHint')} value={pictureHeight} range={[0.2, 20]} onLength={(metres) => void prefer({ type: 'SetPreferences', preferences: { pictureHeight: metres } })} />
        </div>
        <div className="stack">
          <Mirror screen={screen} size={seen} onDrawn={measure} />
          <p className="small muted">{t(size === null ? 'legibility.assumed' : 'legibility.measured', { width: seen.width, height: seen.height })}</p>
        </div>
      </div>
      <div className="field">
        <span className="field__label">{t('legibility.scale')}</span>
        <SegmentedControl
          label={t('legibility.scale')} wide value={String(roomScale)} onChange={(next) => setScale(ROOM_SCALES.find((scale) => String(scale) === next) ?? 1)}
          options={ROOM_SCALES.map((scale) => ({ value: String(scale), label: `${Math.round(scale * 100)}%` }))}
        />
      </div>
      <div role="status">
        {room === null ? <p>{t('legibility.measureFirst')}</p> : (
          <Findings
            all={readings(drawn, room)} room={room} now={{ scale: roomScale, theme: roomTheme }} say={{ t, language }}
            onApply={(scale, theme) => void prefer({ type: 'SetPreferences', preferences: { roomScale: scale, roomTheme: theme } })}
          />
        )}
      </div>
    </Dialog>
  )
}

type Say = Readonly<{ t: Translate; language: Language }>
type FindingsProps = Readonly<{
  all: readonly Reading<What>[]
  room: RoomMeasures
  now: Parameters<typeof offerFor>[2]
  say: Say
  onApply: (scale: RoomScale, theme: Parameters<typeof offerFor>[2]['theme']) => void
}>

function Findings({ all, room, now, say, onApply }: FindingsProps) {
  const { t, language } = say
  const wrong = all.filter(({ reads, pale }) => reads !== 'well' || pale)
  const offer = offerFor(all, room, now)
  const texts = all.filter(({ is }) => is === 'text')
  const metres = (value: number) => inMetres(value, language)
  return (
    <>
      {wrong.length === 0 ? <p className="tip"><Icon name="check" />{t('legibility.allWell', { depth: metres(room.depth) })}</p> : (
        <ul className="legible__list" aria-label={t('legibility.found')}>
          {wrong.map((reading) => (
            <li key={reading.what} data-reads={reading.reads}>
              <Icon name="warning" />
              <span><b>{t(`legibility.what.${reading.what}`)}</b>: {sayReading(reading, say)}</span>
            </li>
          ))}
        </ul>
      )}
      {offer === null ? null : (
        <p>
          <Button tone="primary" icon={<Icon name="check" />} onClick={() => onApply(offer.scale, offer.theme)}>
            {t(offer.theme === now.theme ? 'legibility.enlarge' : offer.scale === now.scale ? 'legibility.contrast' : 'legibility.both', { percent: Math.round(offer.scale * 100) })}
          </Button>
        </p>
      )}
      {texts.length === 0 || wrong.every(({ is }) => is === 'sign') ? null : <p>{sayRest(offer === null ? { readsTo: texts[0]?.readsTo ?? 0, ratio: room.pictureHeight } : { readsTo: offer.readsTo, ratio: room.pictureHeight }, room, say)}</p>}
    </>
  )
}

function sayReading({ reads, pale, readsTo, contrast, is }: Reading, { t, language }: Say): string {
  const size = reads === 'well' ? [] : [t(`legibility.${reads}`, { metres: inMetres(readsTo, language) })]
  const colour = pale ? [t(is === 'text' ? 'legibility.paleText' : 'legibility.paleSign', { contrast: figure(contrast, language) })] : []
  return [...size, ...colour].join(' ')
}

/** What enlarging leaves to the room itself: sit nearer, or make the picture higher. */
function sayRest({ readsTo, ratio }: { readonly readsTo: number; readonly ratio: number }, room: RoomMeasures, { t, language }: Say): string {
  if (readsTo >= room.depth) return t('legibility.thenWell', { metres: inMetres(readsTo, language) })
  return t('legibility.thenStill', { metres: inMetres(readsTo, language), height: inMetres((ratio * room.depth) / readsTo, language, 'ceil') })
}

/** In metres with one decimal: a distance rounded down, so that it never promises too much, and a height that is needed rounded up. */
function inMetres(value: number, language: Language, way: 'floor' | 'ceil' = 'floor'): string {
  return `${figure(Math[way](value * 10 + (way === 'floor' ? 1e-9 : -1e-9)) / 10, language)} m`
}

function figure(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 }).format(value)
}

type LengthProps = Readonly<{ label: string; hint: string; value: number | null; range: readonly [number, number]; onLength: (metres: number) => void }>

/** A length that is kept as soon as the field is left. */
function Length({ label, hint, value, range, onLength }: LengthProps) {
  const t = useText()
  const language = useLanguage()
  const kept = value === null ? '' : new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2, useGrouping: false }).format(value)
  const [typed, setTyped] = useState<string | null>(null)
  const [least, most] = range
  const metres = typed === null ? value : parseLength(typed)
  const wrong = typed !== null && typed.trim() !== '' && (metres === null || metres < least || metres > most)
  const leave = () => {
    if (typed === null || wrong || metres === null) return
    setTyped(null)
    if (metres !== value) onLength(metres)
  }
  return (
    <Field
      label={label} value={typed ?? kept} onChange={setTyped} onBlur={leave} inputMode="decimal" hint={hint}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
      {...(wrong ? { error: t('legibility.noLength', { least: figure(least, language), most: figure(most, language) }) } : {})}
    />
  )
}
