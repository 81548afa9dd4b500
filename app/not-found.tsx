import { PageHead } from '@/components/ui/page-head'
import { magazine } from './magazine'

/** Next puts this into every page it makes, in case; so it is small. What readers get is nowhere.tsx. */
export default async function NotFound() {
  const { t } = await magazine()
  return (
    <main className="page">
      <PageHead kicker="404" title={t('notFound.title')}>
        {t('notFound.why')}
      </PageHead>
    </main>
  )
}
