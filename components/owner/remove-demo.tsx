import type { DemoCounts } from '@/magazine/transfer/demo'
import type { Words } from '@/messages/words'
import { RemoveDemoForm } from './remove-demo-form.client'

/** Where the owner takes the demo magazine away. Whoever came with it would go with it, and is told what to do first. */
export const RemoveDemo = ({ counts, isOfDemo, t }: { counts: DemoCounts; isOfDemo: boolean; t: Words }) => (
  <section className="danger" id="demo" aria-labelledby="demo-title">
    <h2 id="demo-title">{t('demo.remove')}</h2>
    <p>{t('demo.counts', counts)}</p>
    <p>{t('demo.goes')}</p>
    {isOfDemo ? (
      <>
        <p className="notice">{t('demo.yourself')}</p>
        <p>
          <code>npm run user -- add EMAIL --name NAME --role owner</code>
        </p>
      </>
    ) : (
      <RemoveDemoForm says={{ confirm: t('demo.confirm'), remove: t('demo.remove'), wrong: t('demo.wrong') }} />
    )}
  </section>
)
