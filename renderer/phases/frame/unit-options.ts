import { useSession } from '../../session/session.tsx'
import { useText } from '../../session/surface.tsx'
import type { SelectOption } from '../../ui/Select.tsx'

/** Stands for "no unit" in a list of choices. */
export const NO_UNIT = 'none'

/** The units to choose from, and none. */
export function useUnitOptions(): readonly SelectOption<string>[] {
  const t = useText()
  const units = useSession((view) => view.units)
  const known = Object.values(units).map(({ id, name }) => ({ value: id, label: name }))
  return [{ value: NO_UNIT, label: t('common.noUnit') }, ...known]
}
