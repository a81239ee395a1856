import { Component, type ReactNode } from 'react';
import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly children: ReactNode;
  /** When it changes, what failed before is tried again. */
  readonly resetKey?: string;
};
type State = { readonly fault: Error | undefined; readonly resetKey: string | undefined };

/** Keeps a bug in one part of the window from taking the rest with it. React has no hook for this, hence a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { fault: undefined, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return <FaultNotice fault={fault} retry={() => this.setState({ fault: undefined })} />;
  }
}

function FaultNotice({ fault, retry }: { readonly fault: Error; readonly retry: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Stack role="alert" p="xl" maw={720} align="flex-start">
      <Title order={2} size="h4">
        {t('broken.title')}
      </Title>
      <Text>{t('broken.text')}</Text>
      <Code block dir="ltr" w="100%">
        {fault.message}
      </Code>
      <Button onClick={retry}>{t('try-again')}</Button>
    </Stack>
  );
}
