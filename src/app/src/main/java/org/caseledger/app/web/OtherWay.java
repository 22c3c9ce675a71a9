package org.caseledger.app.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in beside name and password. It leads to an account that is there, and makes none. */
interface OtherWay {

    /** Opens it on the chain of the pages. */
    void open(HttpSecurity http);
}
