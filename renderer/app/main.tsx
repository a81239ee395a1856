import { createRoot } from 'react-dom/client';
import { App } from './app';
import { connectEngine } from './connect-engine';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');
createRoot(element).render(<App engine={connectEngine()} />);
