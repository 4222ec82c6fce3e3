export const gather = {} as const
