/** Everything can be themed from the page: by the attributes accent, text, position and theme, or by these properties. */
export const styles = `
:host{--accent:var(--platform-chat-accent,#0b6b5d);--on-accent:var(--platform-chat-on-accent,#fff);--bg:#fff;--fg:#1c2422;--quiet:#5b6663;--line:#dfe5e3;--theirs:#eef2f1;--error:#b3261e;--ring:var(--accent);
font:400 15px/1.45 var(--platform-chat-font,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif);color:var(--fg);position:fixed;inset:auto 20px 20px auto;z-index:2147483000}
:host([position=left]){inset:auto auto 20px 20px}
:host([hidden]){display:none}
@media(prefers-color-scheme:dark){:host(:not([theme=light])){--bg:#151b1a;--fg:#e8eeec;--quiet:#a3b0ad;--line:#2f3937;--theirs:#232c2a;--error:#ff8a80;--ring:#6fd3c1}}
:host([theme=dark]){--bg:#151b1a;--fg:#e8eeec;--quiet:#a3b0ad;--line:#2f3937;--theirs:#232c2a;--error:#ff8a80;--ring:#6fd3c1}
*{box-sizing:border-box}
button,input,textarea{font:inherit;color:inherit}
button{cursor:pointer}
:focus-visible{outline:3px solid var(--ring);outline-offset:2px}
svg{width:24px;height:24px;fill:currentColor;display:block}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.launcher{width:60px;height:60px;border:0;border-radius:50%;background:var(--accent);color:var(--on-accent);display:grid;place-items:center;box-shadow:0 6px 20px rgb(0 0 0/.28);margin-left:auto}
:host([position=left]) .launcher{margin-left:0}
.launcher:focus-visible{outline-color:var(--fg)}
.panel{position:absolute;bottom:76px;right:0;width:380px;height:min(620px,calc(100vh - 120px));background:var(--bg);border:1px solid var(--line);border-radius:16px;box-shadow:0 12px 40px rgb(0 0 0/.28);display:flex;flex-direction:column;overflow:hidden;animation:rise .18s ease-out}
:host([position=left]) .panel{right:auto;left:0}
.panel[hidden]{display:none}
header{display:flex;align-items:center;gap:4px;padding:10px 8px 10px 16px;background:var(--accent);color:var(--on-accent)}
h2{flex:1;font-size:16px;font-weight:600;margin:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.tool{border:0;background:none;color:inherit;width:44px;height:44px;border-radius:50%;display:grid;place-items:center}
.tool svg{width:20px;height:20px}
.tool:hover{background:rgb(255 255 255/.16)}
.tool:focus-visible{outline-color:var(--on-accent);outline-offset:-4px}
.log{flex:1;overflow-y:auto;overscroll-behavior:contain;padding:16px;display:flex;flex-direction:column;gap:10px}
.line{max-width:86%;padding:9px 13px;border-radius:14px;white-space:pre-wrap;overflow-wrap:anywhere}
.assistant{align-self:flex-start;background:var(--theirs);border-bottom-left-radius:4px}
.user{align-self:flex-end;background:var(--accent);color:var(--on-accent);border-bottom-right-radius:4px}
.user.failed{background:none;color:var(--error);border:1px solid var(--error)}
.retry{align-self:flex-end;border:0;background:none;color:var(--error);font-size:13px;padding:4px;text-decoration:underline;min-height:32px}
.notice{align-self:center;color:var(--quiet);font-size:13px;text-align:center}
.sources{align-self:flex-start;max-width:86%;margin-top:-4px;color:var(--quiet);font-size:13px}
.sources summary{cursor:pointer;padding:4px 0;overflow-wrap:anywhere}
.sources blockquote{margin:4px 0;padding-left:10px;border-left:3px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}
.choices{display:flex;flex-wrap:wrap;gap:8px}
.choice{border:1px solid var(--ring);background:var(--bg);color:var(--fg);border-radius:20px;padding:8px 14px;min-height:40px;text-align:start}
.choice:hover{background:var(--theirs)}
.card{display:flex;flex-direction:column;gap:4px;border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:10px;padding:12px 14px;max-width:86%}
.quiet{color:var(--quiet);font-size:13px}
code{font:600 13px ui-monospace,monospace;color:var(--fg)}
.action{align-self:flex-start;margin-top:6px;padding:8px 14px;border-radius:20px;background:var(--accent);color:var(--on-accent);text-decoration:none}
.dots{display:flex;gap:5px;padding:14px}
.dots i{width:7px;height:7px;border-radius:50%;background:var(--quiet);animation:blink 1.2s infinite}
.dots i:nth-child(2){animation-delay:.2s}
.dots i:nth-child(3){animation-delay:.4s}
.status{padding:6px 16px;font-size:13px;color:var(--quiet);border-top:1px solid var(--line)}
.status:empty{display:none}
form{display:flex;gap:8px;align-items:flex-end;padding:10px 12px;border-top:1px solid var(--line)}
textarea{flex:1;resize:none;border:1px solid var(--line);border-radius:20px;padding:10px 14px;background:var(--bg);max-height:120px;min-height:44px;font-size:16px;line-height:1.35}
textarea::placeholder{color:var(--quiet);opacity:1}
.send{width:44px;height:44px;border:0;border-radius:50%;background:var(--accent);color:var(--on-accent);display:grid;place-items:center;flex:none}
@keyframes rise{from{opacity:0;transform:translateY(10px)}}
@keyframes blink{50%{opacity:.25}}
@media(max-width:480px){:host(.open){inset:0}.panel,:host([position=left]) .panel{position:fixed;inset:0;width:100%;height:100dvh;border:0;border-radius:0}:host(.open) .launcher{display:none}}
@media(prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
`;
