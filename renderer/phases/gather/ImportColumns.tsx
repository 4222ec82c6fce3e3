import type { ReactNode } from 'react'
import { widthOf } from '../../../shared/import/columns.ts'
import { type Separator, SEPARATORS } from '../../../shared/import/separator.ts'
import { FIELDS } from '../../../shared/import/words.ts'
import { useText } from '../../session/surface.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { type Looked, lookAt, withColumn } from './import-state.ts'

type ImportColumnsProps = Readonly<{ looked: Looked; rows: number; onLooked: (looked: Looked) => void; children: ReactNode }>

const NOWHERE = 'none'

/** How the file is laid out, as it was guessed and as it can be put right. */
export function ImportColumns({ looked, rows, onLooked, children }: ImportColumnsProps) {
  const t = useText()
  const { list, layout } = looked
  const headings = layout.hasHeadings ? (list.rows[0] ?? []) : []
  const columns = Array.from({ length: widthOf(list.rows) }, (_, index) => {
    const heading = headings[index]?.trim() ?? ''
    const words = { number: index + 1, heading: heading.slice(0, 40) }
    return { value: String(index), label: t(heading === '' ? 'gather.import.column' : 'gather.import.columnNamed', words) }
  })
  const found = t(`gather.import.separators.${list.found}`)
  const separators = Object.keys(SEPARATORS) as Separator[]
  return (
    <div className="gather-import__side">
      <p><b>{t('gather.import.file', { name: looked.name, rows: t('gather.import.rows', { count: rows }) })}</b></p>
      {children}
      <Select
        label={t('gather.import.separator')} value={looked.separator ?? 'auto'}
        onChange={(value) => onLooked(lookAt(looked.name, looked.text, value === 'auto' ? null : value))}
        options={[
          { value: 'auto' as const, label: t('gather.import.separators.auto', { found }) },
          ...separators.map((value) => ({ value, label: t(`gather.import.separators.${value}`) })),
        ]}
      />
      <Checkbox
        label={t('gather.import.headings')} checked={layout.hasHeadings}
        onChange={(hasHeadings) => onLooked({ ...looked, layout: { ...layout, hasHeadings } })}
      />
      <section className="gather-import__columns" aria-label={t('gather.import.columns')}>
        <h3>{t('gather.import.columns')}</h3>
        {FIELDS.map((field) => {
          const column = layout.columns[field]
          return (
            <Select
              key={field} label={t(`gather.import.field.${field}`)} value={column === null ? NOWHERE : String(column)}
              options={[{ value: NOWHERE, label: t('gather.import.notInFile') }, ...columns]}
              onChange={(value) => onLooked(withColumn(looked, field, value === NOWHERE ? null : Number(value)))}
            />
          )
        })}
      </section>
    </div>
  )
}
