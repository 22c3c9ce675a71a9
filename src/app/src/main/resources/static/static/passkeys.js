'use strict';
// Makes and uses passkeys (WebAuthn). The page has the forms; this asks the browser and tells the server. Without it, people
// sign in with their passwords.
(() => {
  if (!window.PublicKeyCredential || !window.isSecureContext) {
    return;
  }

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_');
  const known = list => (list || []).map(one => ({...one, id: bytes(one.id)}));

  async function post(form, address, body) {
    const answer = await fetch(address, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.elements._csrf.value},
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`${address}: ${answer.status}`);
    }
    return answer;
  }

  async function make(form) {
    const options = await (await post(form, '/webauthn/register/options')).json();
    const made = await navigator.credentials.create({publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: {...options.user, id: bytes(options.user.id)},
      excludeCredentials: known(options.excludeCredentials),
    }});
    await post(form, '/webauthn/register', {publicKey: {
      label: form.elements.label.value,
      credential: {
        id: made.id,
        rawId: text(made.rawId),
        type: made.type,
        response: {
          attestationObject: text(made.response.attestationObject),
          clientDataJSON: text(made.response.clientDataJSON),
          transports: made.response.getTransports ? made.response.getTransports() : [],
        },
        clientExtensionResults: made.getClientExtensionResults(),
        authenticatorAttachment: made.authenticatorAttachment,
      },
    }});
    window.location.reload();
  }

  async function use(form) {
    const options = await (await post(form, '/webauthn/authenticate/options')).json();
    const used = await navigator.credentials.get({publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: known(options.allowCredentials),
    }});
    const carried = new URLSearchParams();
    for (const name of ['here', 'typed']) {
      if (form.elements[name]) {
        carried.set(name, form.elements[name].value);
      }
    }
    const answer = await post(form, `/login/webauthn?${carried}`, {
      id: used.id,
      rawId: text(used.rawId),
      credType: used.type,
      response: {
        authenticatorData: text(used.response.authenticatorData),
        clientDataJSON: text(used.response.clientDataJSON),
        signature: text(used.response.signature),
        userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined,
      },
      clientExtensionResults: used.getClientExtensionResults(),
      authenticatorAttachment: used.authenticatorAttachment,
    });
    window.location.assign(answer.url);
  }

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const step = form.dataset.passkey === 'make' ? make : use;
    const trouble = form.querySelector('[role=alert]');
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const button = form.querySelector('button');
      trouble.hidden = true;
      button.disabled = true;
      try {
        await step(form);
      } catch (fault) {
        trouble.hidden = false;
        button.disabled = false;
      }
    });
  }
})();
