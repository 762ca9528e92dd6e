import React, { useEffect, useState } from 'react';
import { useText } from './context.js';
import { lasting } from './storage.js';

const themes = ['auto', 'light', 'dark'];
const storedTheme = () => themes.find(t => t === lasting.getItem('bot.theme')) ?? 'auto';

/** Name of the page, and what concerns all of it. */
export default function Header({ language, onHistory, onLanguage, onNew }) {
  const text = useText();
  const [theme, setTheme] = useState(storedTheme);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    lasting.setItem('bot.theme', theme);
  }, [theme]);

  const nextTheme = () => setTheme(themes[(themes.indexOf(theme) + 1) % themes.length]);

  return (
    <header className="banner">
      <div className="brand">
        <svg aria-hidden="true" viewBox="0 0 32 32"><path d="M6 5h14l6 6v16H6z" /><path className="fold" d="M20 5v6h6" /><path className="line" d="M10 15h12M10 19h12M10 23h7" /></svg>
        <div>
          <h1>{text.title}</h1>
          <p>{text.tagline}</p>
        </div>
      </div>
      <nav>
        <button className="primary" onClick={onNew} type="button">{text.newChat}</button>
        <button className="quiet" onClick={onHistory} type="button">{text.history}</button>
        <a className="quiet wide" href="/documents">{text.documents}</a>
        <button aria-label={text.languageLabel} className="quiet" lang={language === 'zh-CN' ? 'en' : 'zh-CN'} onClick={() => onLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')} type="button">{text.language}</button>
        <button aria-label={text.theme[theme]} className="icon" onClick={nextTheme} title={text.theme[theme]} type="button">{{ auto: '◐', light: '☀', dark: '☾' }[theme]}</button>
      </nav>
    </header>
  );
}
