/** The worker of the host as it is, bundled for a test. */
import '../../../electron/worker.ts'
