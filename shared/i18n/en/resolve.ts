export const resolve = {} as const
