import React from 'react';
import ReactDOM from 'react-dom';
import { Composer as ScrollComposer } from 'react-scroll-to-bottom';
import App from './App.jsx';
import './style.css';
import './webchat.css';

// The nonce is readable here only, while the script runs; style sheets made at run time need it.
const { nonce } = document.currentScript;

// Web Chat 4.18.1 hands its nonce to every part but this one.
ScrollComposer.defaultProps = { ...ScrollComposer.defaultProps, nonce };

const root = document.getElementById('app');
ReactDOM.render(<App facets={JSON.parse(root.dataset.facets)} nonce={nonce} />, root);
