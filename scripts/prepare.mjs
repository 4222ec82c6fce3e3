/**
 * After an install: builds the command line program, so that its first use is quick. Not a condition for the install to
 * succeed.
 */
try {
  const { buildWhatIsStale } = await import('./build.mjs')
  await buildWhatIsStale(['cli'])
} catch (error) {
  console.error('The command line program could not be built yet; it is built on first use.', error)
}
