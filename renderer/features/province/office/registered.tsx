import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LineView, OfficeView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';
import { Facts } from '#ui/facts';
import { Moment } from '#ui/moment';
import { Section } from '#ui/section';
import { Beginning } from './beginning';
import { usePlaceNames } from '../place-names';

/** The office as the province registered it, and the state of the hub. */
export function RegisteredTab() {
  const { t } = useTranslation('province');
  const office = useQuery('office', ['registry']).data;
  const line = useQuery('line', ['line']).data;
  if (!office || !line) return <Loader aria-label={t('app:loading')} />;
  return (
    <>
      <Registered office={office} />
      <Beginning />
      <Hub line={line} />
    </>
  );
}

function Registered({ office }: { readonly office: OfficeView }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const places = usePlaceNames();
  const held = office.posts.filter((post) => post.holders.length > 0).length;
  return (
    <Section title={nameIn(language, office.name, office.nameUrdu)}>
      <Facts
        facts={[
          [t('code'), <bdi key="code">{office.office}</bdi>],
          [t('type'), <bdi key="type">{office.type}</bdi>],
          [t('district'), <bdi key="district">{places.district(office.district)}</bdi>],
          [t('posts'), office.posts.length],
          [t('holders'), held],
        ]}
      />
    </Section>
  );
}

function Hub({ line }: { readonly line: LineView }) {
  const { t } = useTranslation('province');
  return (
    <Section title={t('hub')}>
      <Facts
        facts={[
          [t('last-contact'), line.lastContact ? <Moment key="at" at={line.lastContact} /> : t('never')],
          [t('waiting'), line.waitingActs],
        ]}
      />
    </Section>
  );
}
